package dev.kontor.activities.internal.figures;

import dev.kontor.contacts.ClientId;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.interaction.Direction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What has happened and when it was told, in plain Java: the replay knows nothing else. */
final class Facts {

    /** A time in which something held; without an end it still does. */
    record Span(Instant from, Instant until) {

        boolean holds(Instant at) {
            return !from.isAfter(at) && (until == null || until.isAfter(at));
        }
    }

    record Happened(
            UUID id,
            ContactId contact,
            String type,
            Direction direction,
            Instant at,
            Instant recordedAt,
            TeamId team,
            UserId owner,
            List<Span> gone) {

        boolean known(Instant moment) {
            return !recordedAt.isAfter(moment) && gone.stream().noneMatch(span -> span.holds(moment));
        }
    }

    record Person(ContactId id, Span there) {}

    record Joined(ContactId one, ContactId other, Span held) {}

    record Linked(ContactId contact, ClientId client, Span held) {}

    static final Comparator<Happened> IN_TIME = Comparator.comparing(Happened::at)
            .thenComparing(Happened::id, (one, other) -> {
                int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
                return high != 0
                        ? high
                        : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
            });

    final List<Happened> happened = new ArrayList<>();
    final List<Person> people = new ArrayList<>();
    final List<Joined> joins = new ArrayList<>();
    final List<Linked> links = new ArrayList<>();

    boolean there(ContactId contact, Instant moment) {
        return people.stream()
                .anyMatch(
                        person -> person.id().equals(contact) && person.there().holds(moment));
    }

    /** The contacts of the records of these. */
    Set<ContactId> records(Set<ContactId> contacts, Instant moment) {
        Set<ContactId> all = new HashSet<>(contacts);
        int before;
        do {
            before = all.size();
            for (Joined join : joins) {
                if (join.held().holds(moment) && (all.contains(join.one()) || all.contains(join.other()))) {
                    all.add(join.one());
                    all.add(join.other());
                }
            }
        } while (all.size() > before);
        all.removeIf(contact -> !there(contact, moment));
        return all;
    }

    Set<ContactId> ofClient(ClientId client, Instant moment) {
        Set<ContactId> linked = new HashSet<>();
        links.stream()
                .filter(link -> link.client().equals(client) && link.held().holds(moment))
                .map(Linked::contact)
                .filter(contact -> there(contact, moment))
                .forEach(linked::add);
        return records(linked, moment);
    }
}
