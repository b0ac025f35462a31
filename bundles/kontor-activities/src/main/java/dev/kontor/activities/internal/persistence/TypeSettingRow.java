package dev.kontor.activities.internal.persistence;

import dev.kontor.activities.TypeSetting;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of activities_type_setting: what a tenant has set for a type of activity. */
@Entity
@Table(name = "activities_type_setting")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", primaryKey = true)
class TypeSettingRow {
    @Id
    String type;

    @Version
    long version;

    boolean recorded;

    boolean restricted;

    @Column(name = "makes_contacts")
    boolean makesContacts;

    TypeSetting toSetting() {
        return new TypeSetting(type, version, recorded, restricted, makesContacts);
    }
}
