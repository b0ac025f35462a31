package com.example.hosterp.internal;

import com.example.hosterp.CustomerDesk;
import dev.kontor.activities.Activities;
import dev.kontor.activities.Activity;
import dev.kontor.activities.ActivityId;
import dev.kontor.activities.ActivitySettings;
import dev.kontor.activities.NewActivity;
import dev.kontor.activities.SourcePage;
import dev.kontor.activities.TimelineFilter;
import dev.kontor.activities.TypeSetting;
import dev.kontor.activities.Unassigned;
import dev.kontor.activities.UnassignedId;
import dev.kontor.activities.UnassignedInbox;
import dev.kontor.activities.figures.CommunicationFigures;
import dev.kontor.activities.figures.Figure;
import dev.kontor.activities.figures.FigureId;
import dev.kontor.activities.figures.FigureQuestion;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.InteractionStep;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Calls Kontor; what Kontor refuses is handed on as it is. */
public final class ErpCustomerDesk implements CustomerDesk {

    private static final String CHAT = "CHAT";
    private static final int STEPS = 50;

    private final Activities activities;
    private final UnassignedInbox inbox;
    private final ActivitySettings settings;
    private final CommunicationFigures figures;

    public ErpCustomerDesk(
            Activities activities, UnassignedInbox inbox, ActivitySettings settings, CommunicationFigures figures) {
        this.activities = activities;
        this.inbox = inbox;
        this.settings = settings;
        this.figures = figures;
    }

    @Override
    public Outcome<Activity> phoneCall(CallContext call, ContactId customer, String subject) {
        return activities.record(
                call,
                new NewActivity(customer, "CALL", Direction.OUT, null, Instant.now(), null, null, subject, null, null));
    }

    @Override
    public Outcome<Activity> goesOn(CallContext call, ActivityId serviceCall, String key, String text) {
        return activities.addStep(
                call, serviceCall, new InteractionStep(key, "changed", Instant.now(), Direction.OUT, null, text));
    }

    @Override
    public Outcome<History> history(CallContext call, ContactId customer, TimelineFilter filter) {
        return activities
                .timeline(call, customer, filter, PageRequest.first())
                .flatMap(page -> activities
                        .counts(call, customer, filter)
                        .flatMap(counts -> activities
                                .lastContact(call, customer)
                                .flatMap(last -> activities
                                        .types(call)
                                        .flatMap(types -> activities
                                                .colleagues(call)
                                                .map(filters -> new History(
                                                        counts.total(), page.items(), last, types, filters))))));
    }

    @Override
    public Outcome<Opened> open(CallContext call, ActivityId id) {
        Outcome<SourcePage> page = activities.sourcePage(call, id);
        return activities
                .get(call, id)
                .flatMap(activity -> activities
                        .steps(call, id, PageRequest.first(STEPS))
                        .map(steps -> new Opened(activity, steps.items(), page.isDone() ? page.orThrow() : null)));
    }

    @Override
    public Outcome<Void> entryWasWrong(CallContext call, ActivityId id) {
        return activities.delete(call, id, "Entered for the wrong customer");
    }

    @Override
    public Outcome<Activity> undo(CallContext call, ActivityId id) {
        return activities.restore(call, id);
    }

    @Override
    public Outcome<Long> waiting(CallContext call) {
        return inbox.count(call);
    }

    @Override
    public Outcome<List<Unassigned>> waitingNewest(CallContext call) {
        return inbox.list(call, PageRequest.first()).map(Slice::items);
    }

    @Override
    public Outcome<Activity> belongsTo(CallContext call, UnassignedId item, ContactId customer) {
        return inbox.assign(call, item, customer);
    }

    @Override
    public Outcome<ContactId> newCustomer(CallContext call, UnassignedId item) {
        return inbox.createContact(call, item);
    }

    @Override
    public Outcome<Void> advertising(CallContext call, UnassignedId item) {
        return inbox.dismiss(call, item);
    }

    @Override
    public Outcome<TypeSetting> chatsMakeCustomers(CallContext call, boolean on) {
        return settings.list(call)
                .map(all -> all.stream()
                        .filter(setting -> setting.type().equals(CHAT))
                        .findFirst()
                        .orElseGet(() -> TypeSetting.defaults(CHAT)))
                .flatMap(chat -> settings.change(
                        call, new TypeSetting(chat.type(), chat.version(), chat.recorded(), chat.restricted(), on)));
    }

    @Override
    public Outcome<Report> report(CallContext call, FigureQuestion question) {
        return figures.definitions(call)
                .flatMap(definitions -> figures.figures(call, question, Set.of(FigureId.VOLUME))
                        .flatMap(found ->
                                behind(call, question, found).map(behind -> new Report(definitions, found, behind))));
    }

    private Outcome<List<Activity>> behind(CallContext call, FigureQuestion question, List<Figure> found) {
        Figure volume = found.get(0);
        return volume.parts().isEmpty()
                ? Outcome.done(List.of())
                : figures.behind(
                                call,
                                question,
                                volume.id(),
                                volume.parts().get(0).key(),
                                PageRequest.first())
                        .map(Slice::items);
    }
}
