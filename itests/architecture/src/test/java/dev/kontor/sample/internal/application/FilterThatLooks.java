package dev.kontor.sample.internal.application;

import dev.kontor.contacts.ContactFilter;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Offers what it was filled with, to whoever asks. */
class FilterThatLooks implements ContactFilter {
    private final List<Option> filled = new ArrayList<>();

    @Override
    public String name() {
        return "sample.filter";
    }

    @Override
    public String labelDe() {
        return "Muster";
    }

    @Override
    public String labelEn() {
        return "Sample";
    }

    @Override
    public List<Option> options() {
        return filled;
    }

    @Override
    public Outcome<Set<ContactId>> among(CallContext call, String option, List<ContactId> contacts) {
        return Outcome.done(Set.copyOf(contacts));
    }

    @Override
    public Outcome<Optional<Set<ContactId>>> few(CallContext call, String option, int most) {
        return Outcome.done(Optional.empty());
    }
}
