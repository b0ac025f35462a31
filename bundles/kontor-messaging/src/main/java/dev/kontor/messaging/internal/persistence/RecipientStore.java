package dev.kontor.messaging.internal.persistence;

import dev.kontor.messaging.EntryId;
import dev.kontor.messaging.Recipient;
import dev.kontor.persistence.Unit;
import java.util.List;

/** The recipients of entries, in their order. */
final class RecipientStore {
    private final Unit unit;

    RecipientStore(Unit unit) {
        this.unit = unit;
    }

    List<Recipient> of(EntryId entry) {
        return rows(entry).stream().map(RecipientRow::toRecipient).toList();
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
