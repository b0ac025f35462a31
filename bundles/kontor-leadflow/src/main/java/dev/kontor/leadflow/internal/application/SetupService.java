package dev.kontor.leadflow.internal.application;

import dev.kontor.host.HostRole;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.TypedId;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.leadflow.LeadEvents;
import dev.kontor.leadflow.LeadEvents.NextContacts;
import dev.kontor.leadflow.LeadEvents.SetupChanged;
import dev.kontor.leadflow.LeadflowModule;
import dev.kontor.leadflow.LeadflowSettings;
import dev.kontor.leadflow.LeadflowSetup;
import dev.kontor.leadflow.RoleChoice;
import dev.kontor.leadflow.internal.domain.SetupRules;
import dev.kontor.leadflow.internal.persistence.Membership;
import dev.kontor.leadflow.internal.persistence.SetupStore;
import dev.kontor.rules.FieldChecks;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** What an administrator sets. */
public final class SetupService implements LeadflowSettings {
    private static final TypedId<String> SETUP = () -> "setup";

    private final Guard guard;
    private final SetupStore setups;
    private final Membership membership;
    private final Customers customers;
    private final Colleagues colleagues;
    private final Journal journal;

    public SetupService(
            Guard guard,
            SetupStore setups,
            Membership membership,
            Customers customers,
            Colleagues colleagues,
            Journal journal) {
        this.guard = guard;
        this.setups = setups;
        this.membership = membership;
        this.customers = customers;
        this.colleagues = colleagues;
        this.journal = journal;
    }

    @Override
    public Outcome<LeadflowSetup> get(CallContext call) {
        return guard.read(call, LeadflowModule.READ, caller -> Outcome.done(setups.get()));
    }

    @Override
    public Outcome<LeadflowSetup> change(CallContext call, LeadflowSetup setup) {
        return guard.write(
                call,
                LeadflowModule.SETUP,
                caller -> setup == null
                        ? Refusals.invalid(new FieldChecks().problem("setup", "required"))
                        : customers.lists(caller.tenant()).flatMap(lists -> change(caller, setup, lists)));
    }

    private Outcome<LeadflowSetup> change(Caller caller, LeadflowSetup setup, Set<UUID> lists) {
        LeadflowSetup before = setups.lock();
        FieldChecks checks = SetupRules.check(setup, before, lists, roleIds(caller));
        if (!checks.passed()) {
            return Refusals.invalid(checks);
        }
        if (before.version() != setup.version()) {
            return Refusals.stale(before.version());
        }
        LeadflowSetup after = setups.save(setup);
        membership.settleAll(after.lists());
        journal.append(
                caller, "setup-changed", "leadflow", SETUP, null, Journal.changes(fields(before), fields(after)));
        journal.raise(caller, LeadEvents.SETUP_CHANGED, SETUP.value(), new SetupChanged(after.version()));
        return Outcome.done(after);
    }

    @Override
    public Outcome<List<RoleChoice>> roles(CallContext call) {
        return guard.read(
                call,
                LeadflowModule.SETUP,
                caller -> Outcome.done(colleagues.roles(caller.tenant()).orElse(List.of()).stream()
                        .map(role -> new RoleChoice(role.id(), role.name()))
                        .toList()));
    }

    @Override
    public Outcome<List<UUID>> missingLists(CallContext call) {
        return guard.read(
                call,
                LeadflowModule.READ,
                caller -> customers
                        .lists(caller.tenant())
                        .map(lists -> setups.get().lists().stream()
                                .filter(list -> !lists.contains(list))
                                .toList()));
    }

    private List<String> roleIds(Caller caller) {
        return colleagues
                .roles(caller.tenant())
                .map(roles -> roles.stream().map(HostRole::id).toList())
                .orElse(null);
    }

    @Override
    public Outcome<Void> takeIn(CallContext call) {
        return guard.write(call, LeadflowModule.SETUP, caller -> {
            journal.raise(caller, LeadEvents.TAKING_IN, AllContacts.ORDER_KEY, new NextContacts(null));
            return Outcome.done();
        });
    }

    private static Map<String, Object> fields(LeadflowSetup setup) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("lists", setup.lists());
        fields.put("information", setup.information());
        fields.put("reservingRoles", new TreeSet<>(setup.reservingRoles()));
        fields.put("leaseMinutes", setup.leaseMinutes());
        fields.put("callbackGraceMinutes", setup.callbackGraceMinutes());
        fields.put("shownMinutes", setup.shownMinutes());
        fields.put("onlyWithTemplate", setup.onlyWithTemplate());
        return fields;
    }
}
