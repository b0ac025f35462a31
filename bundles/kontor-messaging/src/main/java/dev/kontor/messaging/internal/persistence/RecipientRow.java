package dev.kontor.messaging.internal.persistence;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.UserId;
import dev.kontor.messaging.EntryId;
import dev.kontor.messaging.Recipient;
import dev.kontor.messaging.RecipientRole;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of messaging_recipient. */
@Entity
@Table(name = "messaging_recipient")
@IdClass(RecipientRow.Key.class)
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", primaryKey = true)
class RecipientRow {
    @Id
    @Column(name = "entry_id")
    UUID entryId;

    @Id
    int place;

    @Enumerated(EnumType.STRING)
    RecipientRole role;

    String name;

    String email;

    String phone;

    @Column(name = "contact_id")
    UUID contactId;

    @Column(name = "user_id")
    String userId;

    static RecipientRow of(EntryId entry, int place, Recipient recipient) {
        RecipientRow row = new RecipientRow();
        row.entryId = entry.value();
        row.place = place;
        row.role = recipient.role();
        row.name = recipient.name();
        row.email = recipient.email();
        row.phone = recipient.phone();
        row.contactId = recipient.contact() == null ? null : recipient.contact().value();
        row.userId = recipient.user() == null ? null : recipient.user().value();
        return row;
    }

    /** The name, else what there is instead of one. */
    String shown() {
        return Stream.of(name, email, phone, userId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    Recipient toRecipient() {
        return new Recipient(
                role,
                name,
                email,
                phone,
                contactId == null ? null : new ContactId(contactId),
                userId == null ? null : new UserId(userId));
    }

    /** What tells one row from another. */
    static final class Key {
        UUID entryId;
        int place;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(entryId, key.entryId) && place == key.place;
        }

        @Override
        public int hashCode() {
            return Objects.hash(entryId, place);
        }
    }
}
