package dev.kontor.persistence.example;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.eclipse.persistence.config.PersistenceUnitProperties;

/** An entity of another unit. */
@Entity
@Table(name = "notes_note")
@Multitenant
@TenantDiscriminatorColumn(
        name = "tenant_id",
        contextProperty = PersistenceUnitProperties.MULTITENANT_PROPERTY_DEFAULT,
        primaryKey = true)
public class Note {
    @Id
    private UUID id;

    private String text;

    protected Note() {}

    public Note(UUID id, String text) {
        this.id = id;
        this.text = text;
    }

    public String text() {
        return text;
    }
}
