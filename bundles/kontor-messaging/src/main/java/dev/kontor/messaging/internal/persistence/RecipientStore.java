package dev.kontor.messaging.internal.persistence;

import dev.kontor.messaging.EntryId;
import dev.kontor.messaging.Recipient;
import dev.kontor.persistence.Unit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The recipients of entries, in their order. */
final class RecipientStore {
    private static final int FIRST = 4;

    private final Unit unit;

    RecipientStore(Unit unit) {
        this.unit = unit;
    }

    List<Recipient> of(EntryId entry) {
        return rows(entry).stream().map(RecipientRow::toRecipient).toList();
    }

    /** How the first recipients of entries are called. */
    Map<UUID, List<String>> names(Collection<UUID> entries) {
        if (entries.isEmpty()) {
            return Map.of();
        }
        return unit.entityManager()
                .createQuery(
                        "select r from RecipientRow r where r.entryId in :entries and r.place < :first"
                                + " order by r.place",
                        RecipientRow.class)
                .setParameter("entries", entries)
                .setParameter("first", FIRST)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.entryId, Collectors.mapping(RecipientRow::shown, Collectors.toList())));
    }

    void replace(EntryId entry, List<Recipient> recipients) {
        rows(entry).forEach(unit.entityManager()::remove);
        unit.flush();
        for (int place = 0; place < recipients.size(); place++) {
            unit.entityManager().persist(RecipientRow.of(entry, place, recipients.get(place)));
        }
        unit.flush();
    }

    private List<RecipientRow> rows(EntryId entry) {
        return unit.entityManager()
                .createQuery(
                        "select r from RecipientRow r where r.entryId = :entry order by r.place", RecipientRow.class)
                .setParameter("entry", entry.value())
                .getResultList();
    }
}
