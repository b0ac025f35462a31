package dev.kontor.messaging.internal.persistence;

import dev.kontor.messaging.EntryId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of messaging_holder. */
@Entity
@Table(name = "messaging_holder")
@IdClass(HolderRow.Key.class)
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", primaryKey = true)
class HolderRow {
    /** What somebody is in whose view a received entry is. */
    enum Kind {
        USER,
        TEAM
    }

    @Id
    @Enumerated(EnumType.STRING)
    Kind kind;

    @Id
    String subject;

    @Id
    @Column(name = "entry_id")
    UUID entryId;

    static HolderRow of(EntryId entry, Kind kind, String subject) {
        HolderRow row = new HolderRow();
        row.kind = kind;
        row.subject = subject;
        row.entryId = entry.value();
        return row;
    }

    /** What tells one row from another. */
    static final class Key {
        Kind kind;
        String subject;
        UUID entryId;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && kind == key.kind
                    && Objects.equals(subject, key.subject)
                    && Objects.equals(entryId, key.entryId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(kind, subject, entryId);
        }
    }
}
