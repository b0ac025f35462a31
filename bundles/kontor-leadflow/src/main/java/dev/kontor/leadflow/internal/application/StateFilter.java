package dev.kontor.leadflow.internal.application;

import dev.kontor.contacts.ContactFilter;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.leadflow.LeadStates;
import dev.kontor.leadflow.LeadStatus;
import dev.kontor.leadflow.LeadflowModule;
import dev.kontor.leadflow.internal.persistence.LeadStore;
import dev.kontor.rules.FieldChecks;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** L30: the state of a lead as a condition in lists of contacts (Lead-Status-Filter). */
public final class StateFilter implements ContactFilter {
    private static final List<Option> OPTIONS = List.of(
            new Option(LeadStatus.NONE.name(), "Keiner", "None"),
            new Option(LeadStatus.IN_PROGRESS.name(), "In Bearbeitung", "In progress"),
            new Option(LeadStatus.COMPLETED.name(), "Abgeschlossen", "Completed"));

    private final Guard guard;
    private final LeadStore leads;
    private final LeadStates states;

    public StateFilter(Guard guard, LeadStore leads, LeadStates states) {
        this.guard = guard;
        this.leads = leads;
        this.states = states;
    }

    @Override
    public String name() {
        return "leadflow.status";
    }

    @Override
    public String labelDe() {
        return "Lead-Status";
    }

    @Override
    public String labelEn() {
        return "Lead status";
    }

    @Override
    public List<Option> options() {
        return OPTIONS;
    }

    @Override
    public Outcome<Set<ContactId>> among(CallContext call, String option, List<ContactId> contacts) {
        return guard.read(
                call, LeadflowModule.READ, caller -> status(option).flatMap(wanted -> among(call, wanted, contacts)));
    }

    private Outcome<Set<ContactId>> among(CallContext call, LeadStatus wanted, List<ContactId> contacts) {
        return states.of(call, contacts)
                .map(found -> found.entrySet().stream()
                        .filter(one -> one.getValue() == wanted)
                        .map(Entry::getKey)
                        .collect(Collectors.toSet()));
    }

    /** Who was never touched need not be known here yet, so they are always asked about. */
    @Override
    public Outcome<Optional<Set<ContactId>>> few(CallContext call, String option, int most) {
        return guard.read(
                call,
                LeadflowModule.READ,
                caller ->
                        status(option).map(wanted -> wanted == LeadStatus.NONE ? Optional.empty() : few(wanted, most)));
    }

    private Optional<Set<ContactId>> few(LeadStatus wanted, int most) {
        List<ContactId> found = leads.contactsInState(wanted, most + 1);
        return found.size() > most ? Optional.empty() : Optional.of(new HashSet<>(found));
    }

    private static Outcome<LeadStatus> status(String option) {
        return Arrays.stream(LeadStatus.values())
                .filter(status -> status.name().equals(option))
                .findFirst()
                .map(Outcome::done)
                .orElseGet(() -> Refusals.invalid(new FieldChecks().problem("status", "unknown")));
    }
}
