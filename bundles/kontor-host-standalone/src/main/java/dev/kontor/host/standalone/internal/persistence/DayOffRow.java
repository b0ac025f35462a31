package dev.kontor.host.standalone.internal.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.eclipse.persistence.config.PersistenceUnitProperties;

/** A day on which a user, or nobody in the tenant, works. */
@Entity
@IdClass(DayOffRow.Key.class)
@Table(name = "host_day_off")
@Multitenant
@TenantDiscriminatorColumn(
        name = "tenant_id",
        contextProperty = PersistenceUnitProperties.MULTITENANT_PROPERTY_DEFAULT,
        primaryKey = true)
class DayOffRow {

    /** Whose day it is, and which. */
    record Key(String user, LocalDate day) implements Serializable {}

    @Id
    @Column(name = "user_id")
    private String user;

    @Id
    @Column(name = "off_on")
    private LocalDate day;

    @Embedded
    private Trace trace;

    protected DayOffRow() {}

    DayOffRow(String user, LocalDate day, Trace by) {
        this.user = user;
        this.day = day;
        this.trace = by;
    }
}
