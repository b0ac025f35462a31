package dev.kontor.activities.internal.application;

import dev.kontor.activities.ActivitiesModule;
import dev.kontor.activities.internal.domain.Attribution;
import dev.kontor.activities.internal.domain.CleanInteraction;
import dev.kontor.activities.internal.domain.WaitingItem;
import dev.kontor.activities.internal.persistence.TypeSettings;
import dev.kontor.activities.internal.persistence.WaitingItems;
import dev.kontor.contacts.ContactMatch;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.event.EventEnvelope;
import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.kernel.event.EventType;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.interaction.InteractionObserved;
import dev.kontor.kernel.module.ModuleId;
import java.util.List;
import java.util.Optional;

/** Makes activities of what modules and hosts observe, without anybody's help (A1). */
public final class Intake implements EventSubscriber<InteractionObserved> {

    private static final String OWNER_UNKNOWN = "owner-unknown";

    private final Guard guard;
    private final WaitingItems items;
    private final Attributing attributing;
    private final Waiting waiting;
    private final Reconsidering reconsidering;
    private final Colleagues colleagues;
    private final TypeSettings settings;
    private final GoingOn goingOn;
    private final KnownContacts contacts;

    public Intake(
            Guard guard,
            WaitingItems items,
            Attributing attributing,
            Waiting waiting,
            Reconsidering reconsidering,
            Colleagues colleagues,
            TypeSettings settings,
            GoingOn goingOn,
            KnownContacts contacts) {
        this.guard = guard;
        this.items = items;
        this.attributing = attributing;
        this.waiting = waiting;
        this.reconsidering = reconsidering;
        this.colleagues = colleagues;
        this.settings = settings;
        this.goingOn = goingOn;
        this.contacts = contacts;
    }

    @Override
    public String name() {
        return "activities.intake";
    }

    @Override
    public ModuleId module() {
        return ActivitiesModule.ID;
    }

    @Override
    public EventType<InteractionObserved> type() {
        return InteractionObserved.TYPE;
    }

    @Override
    public void handle(EventEnvelope<InteractionObserved> event) {
        guard.write(CallContext.system(event.tenant()), ActivitiesModule.WRITE, caller -> {
                    take(caller, event);
                    return Outcome.done();
                })
                .orThrow();
    }

    private void take(Caller caller, EventEnvelope<InteractionObserved> event) {
        CleanInteraction interaction =
                CleanInteraction.of(event.tenant(), event.payload(), event.recordedAt(), event.id());
        if (!settings.of(interaction.type()).recorded()) {
            return;
        }
        interaction = ofKnownEmployees(caller.tenant(), interaction);
        if (interaction.step() != null) {
            goingOn.take(caller, interaction).ifPresent(begun -> attribute(caller, begun));
            return;
        }
        Optional<ContactMatch> named = named(caller, event.payload().contact());
        if (named.isPresent()) {
            attributing.record(caller, interaction, named.get());
            return;
        }
        Optional<WaitingItem> toldBefore = items.bySource(interaction.source(), interaction.type());
        if (toldBefore.isPresent()) {
            toldAgain(caller, toldBefore.get(), interaction);
        } else {
            attribute(caller, interaction);
        }
    }

    private CleanInteraction ofKnownEmployees(TenantId tenant, CleanInteraction interaction) {
        if (interaction.isPrivate() && !interaction.coOwners().isEmpty()) {
            List<UserId> known = interaction.employees().stream()
                    .filter(employee -> colleagues.knows(tenant, employee))
                    .toList();
            return known.isEmpty() ? interaction.withoutOwner(OWNER_UNKNOWN) : interaction.ofEmployees(known);
        }
        return interaction.owner() == null || colleagues.knows(tenant, interaction.owner())
                ? interaction
                : interaction.withoutOwner(OWNER_UNKNOWN);
    }

    private void toldAgain(Caller caller, WaitingItem before, CleanInteraction interaction) {
        waiting.toldAgain(caller, before, interaction);
        if (before.state() == WaitingItem.State.ASSIGNED) {
            named(caller, before.assignedContact())
                    .ifPresent(contact -> attributing.record(caller, interaction, contact));
        } else {
            reconsidering.reconsider(caller, before.id());
        }
    }

    /** Whom the event says it was with; nobody when that contact isn't there any more. */
    private Optional<ContactMatch> named(Caller caller, ContactId contact) {
        if (contact == null) {
            return Optional.empty();
        }
        Outcome<ContactMatch> found = contacts.find(caller.tenant(), contact);
        return found.refusal() instanceof Refusal.NotFound ? Optional.empty() : Optional.of(found.orThrow());
    }

    private void attribute(Caller caller, CleanInteraction interaction) {
        Attribution attribution = attributing.attribute(caller.tenant(), interaction);
        attribution.known().forEach(contact -> attributing.record(caller, interaction, contact));
        if (attribution.waits()) {
            waiting.keep(caller, interaction, attribution);
        }
    }
}
