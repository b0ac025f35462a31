package dev.kontor.contacts.internal.persistence;

import dev.kontor.contacts.ClientId;
import dev.kontor.contacts.RecordId;
import dev.kontor.contacts.RecordMembers;
import dev.kontor.contacts.internal.domain.RecordFormation;
import dev.kontor.kernel.ContactId;
import dev.kontor.persistence.TenantSql;
import dev.kontor.persistence.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * N14: which contacts a record or a company had at a moment. Joins, links and contacts are never changed, only ended, so
 * that those which held then can be told.
 */
public final class MemberHistory {
    private static final int AT_ONCE = 500;
    private static final String THERE = " recorded_at <= ?2 and (deleted_at is null or deleted_at > ?2)";
    private static final String HELD = " recorded_at <= ?2 and (separated_at is null or separated_at > ?2)";

    private final TenantSql sql;

    public MemberHistory(Unit unit) {
        this.sql = new TenantSql(unit);
    }

    /** The record of a contact as it was then; empty when the contact wasn't there. */
    public Optional<RecordMembers> members(ContactId contact, Instant knownAt) {
        Set<UUID> connected = RecordFormation.connected(contact.value(), contacts -> joined(contacts, knownAt));
        List<UUID> there = there(connected, knownAt);
        return there.contains(contact.value())
                ? Optional.of(new RecordMembers(
                        new RecordId(there.get(0)),
                        there.stream().map(ContactId::new).toList()))
                : Optional.empty();
    }

    /** The contacts of a company and of their records; empty when there is no such company. */
    public Optional<List<ContactId>> ofClient(ClientId client) {
        if (sql.count(
                        "select count(*) from contacts_client where tenant_id = ?1 and deleted_at is null and id = ?2",
                        client.value())
                == 0) {
            return Optional.empty();
        }
        List<UUID> contacts = sql.values(
                "select m.id from contacts_contact m where m.tenant_id = ?1 and m.deleted_at is null and m.record_id in"
                        + " (select c.record_id from contacts_client_link l join contacts_contact c"
                        + " on c.tenant_id = l.tenant_id and c.id = l.contact_id"
                        + " where l.tenant_id = ?1 and l.client_id = ?2 and c.deleted_at is null)"
                        + " order by m.recorded_at, m.id",
                client.value());
        return Optional.of(contacts.stream().map(ContactId::new).toList());
    }

    /** The same as it was then. */
    public Optional<List<ContactId>> ofClient(ClientId client, Instant knownAt) {
        if (sql.count(
                        "select count(*) from contacts_client where tenant_id = ?1 and" + THERE + " and id = ?3",
                        knownAt,
                        client.value())
                == 0) {
            return Optional.empty();
        }
        List<UUID> linked = sql.values(
                "select contact_id from contacts_client_link where tenant_id = ?1 and client_id = ?3"
                        + " and recorded_at <= ?2 union select contact_id from contacts_past_client_link"
                        + " where tenant_id = ?1 and client_id = ?3 and recorded_at <= ?2 and ended_at > ?2",
                knownAt,
                client.value());
        Set<UUID> connected =
                RecordFormation.connected(new HashSet<>(there(linked, knownAt)), contacts -> joined(contacts, knownAt));
        return Optional.of(
                there(connected, knownAt).stream().map(ContactId::new).toList());
    }

    private Set<UUID> joined(Set<UUID> contacts, Instant knownAt) {
        Set<UUID> joined = new HashSet<>();
        for (List<UUID> some : parts(contacts)) {
            String in = TenantSql.placeholders(3, some);
            Object[] parameters =
                    Stream.concat(Stream.of(knownAt), some.stream()).toArray();
            joined.addAll(sql.values(
                    "select other_id from contacts_join where tenant_id = ?1 and" + HELD + " and one_id in " + in,
                    parameters));
            joined.addAll(sql.values(
                    "select one_id from contacts_join where tenant_id = ?1 and" + HELD + " and other_id in " + in,
                    parameters));
        }
        return joined;
    }

    /** Those that were there, the oldest first: their ids grow with time. */
    private List<UUID> there(Collection<UUID> contacts, Instant knownAt) {
        List<UUID> there = new ArrayList<>();
        for (List<UUID> some : parts(contacts)) {
            there.addAll(sql.values(
                    "select id from contacts_contact where tenant_id = ?1 and" + THERE + " and id in "
                            + TenantSql.placeholders(3, some),
                    Stream.concat(Stream.of(knownAt), some.stream()).toArray()));
        }
        there.sort(null);
        return there;
    }

    private static List<List<UUID>> parts(Collection<UUID> contacts) {
        List<UUID> all = contacts.stream().sorted().toList();
        return Stream.iterate(0, from -> from < all.size(), from -> from + AT_ONCE)
                .map(from -> all.subList(from, Math.min(from + AT_ONCE, all.size())))
                .toList();
    }
}
