package dev.kontor.contacts.internal.application;

import dev.kontor.contacts.ContactFilter;
import dev.kontor.contacts.ContactQuery;
import dev.kontor.contacts.ContactSummary;
import dev.kontor.contacts.FilterChoice;
import dev.kontor.contacts.OfferedFilter;
import dev.kontor.contacts.internal.persistence.ContactSearch;
import dev.kontor.contacts.internal.persistence.ContactSearch.Found;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Slice;
import dev.kontor.rules.FieldChecks;
import dev.kontor.rules.KeysetCursor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The contact list with conditions of other features. Where one of them holds for few contacts, only those are looked at;
 * else the list is walked, and each part is asked about.
 */
public final class ContactListing {
    private static final int FEW = 500;
    private static final int PART = 200;

    /** After so many parts a slice ends where the walk stands, with fewer contacts or none; the next one goes on there. */
    private static final int MOST_PARTS = 50;

    private static final int MOST_CHOICES = 10;

    private final ContactSearch search;
    private final List<ContactFilter> filters;

    /** @param filters those that are there at the moment of asking */
    public ContactListing(ContactSearch search, List<ContactFilter> filters) {
        this.search = search;
        this.filters = filters;
    }

    /** Whether all filters and options are known. */
    void check(FieldChecks checks, ContactQuery query) {
        if (query != null) {
            checks.that(query.filters().size() <= MOST_CHOICES, "filter", "too-many");
            checks.that(query.filters().stream().allMatch(choice -> isKnown(choice, byName())), "filter", "unknown");
        }
    }

    private static boolean isKnown(FilterChoice choice, Map<String, ContactFilter> known) {
        return known.containsKey(choice.filter())
                && known.get(choice.filter()).options().stream()
                        .anyMatch(option -> option.value().equals(choice.option()));
    }

    private Map<String, ContactFilter> byName() {
        Map<String, ContactFilter> known = new HashMap<>();
        filters.forEach(filter -> known.put(filter.name(), filter));
        return known;
    }

    /** Those that don't refuse the caller. */
    List<OfferedFilter> offered(CallContext call) {
        return filters.stream()
                .filter(filter -> filter.among(call, filter.options().get(0).value(), List.of())
                        .isDone())
                .map(filter -> new OfferedFilter(filter.name(), filter.labelDe(), filter.labelEn(), filter.options()))
                .toList();
    }

    Outcome<Slice<ContactSummary>> find(CallContext call, ContactQuery query, KeysetCursor after, int size) {
        Set<ContactId> few = null;
        List<FilterChoice> open = new ArrayList<>();
        Map<String, ContactFilter> known = byName();
        for (FilterChoice choice : query.filters()) {
            Outcome<Optional<Set<ContactId>>> held = known.get(choice.filter()).few(call, choice.option(), FEW);
            if (!held.isDone()) {
                return Outcome.refused(held.refusal());
            }
            if (held.orThrow().isEmpty()) {
                open.add(choice);
            } else {
                few = few == null ? new HashSet<>(held.orThrow().get()) : few;
                few.retainAll(held.orThrow().get());
            }
        }
        Walk walk = new Walk(call, query, few, open, known);
        return open.isEmpty() ? Outcome.done(slice(walk.part(after, size + 1), size)) : walk.find(after, size);
    }

    private Slice<ContactSummary> slice(List<Found> found, int size) {
        List<Found> shown = found.subList(0, Math.min(size, found.size()));
        return new Slice<>(
                search.summaries(shown),
                found.size() > size ? shown.get(size - 1).place().toCursor() : null);
    }

    private final class Walk {
        private final CallContext call;
        private final ContactQuery query;
        private final Set<ContactId> few;
        private final List<FilterChoice> open;
        private final Map<String, ContactFilter> known;

        Walk(
                CallContext call,
                ContactQuery query,
                Set<ContactId> few,
                List<FilterChoice> open,
                Map<String, ContactFilter> known) {
            this.call = call;
            this.query = query;
            this.few = few;
            this.open = open;
            this.known = known;
        }

        List<Found> part(KeysetCursor after, int rows) {
            return search.find(query, few, after, rows);
        }

        Outcome<Slice<ContactSummary>> find(KeysetCursor from, int size) {
            List<Found> found = new ArrayList<>();
            KeysetCursor after = from;
            for (int parts = 0; parts < MOST_PARTS && found.size() <= size; parts++) {
                List<Found> part = part(after, PART);
                Outcome<Set<ContactId>> held = held(part);
                if (!held.isDone()) {
                    return Outcome.refused(held.refusal());
                }
                part.stream()
                        .filter(contact -> held.orThrow().contains(contact.id()))
                        .forEach(found::add);
                if (part.size() < PART) {
                    return Outcome.done(slice(found, size));
                }
                after = part.get(PART - 1).place();
            }
            return Outcome.done(
                    found.size() > size ? slice(found, size) : new Slice<>(search.summaries(found), after.toCursor()));
        }

        private Outcome<Set<ContactId>> held(List<Found> part) {
            Set<ContactId> held = new HashSet<>(part.stream().map(Found::id).toList());
            for (FilterChoice choice : open) {
                Outcome<Set<ContactId>> some =
                        known.get(choice.filter()).among(call, choice.option(), List.copyOf(held));
                if (!some.isDone()) {
                    return some;
                }
                held.retainAll(some.orThrow());
            }
            return Outcome.done(held);
        }
    }
}
