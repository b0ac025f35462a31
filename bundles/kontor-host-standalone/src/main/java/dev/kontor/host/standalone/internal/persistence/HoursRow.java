package dev.kontor.host.standalone.internal.persistence;

import dev.kontor.host.WorkingHours;
import dev.kontor.host.standalone.internal.domain.WeekText;
import dev.kontor.rules.KnownZone;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.ZoneOffset;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.eclipse.persistence.config.PersistenceUnitProperties;

/** The working hours of a user, or of the tenant. */
@Entity
@Table(name = "host_hours")
@Multitenant
@TenantDiscriminatorColumn(
        name = "tenant_id",
        contextProperty = PersistenceUnitProperties.MULTITENANT_PROPERTY_DEFAULT,
        primaryKey = true)
class HoursRow {

    @Id
    @Column(name = "user_id")
    private String user;

    private String zone;
    private String week;

    @Embedded
    private Trace trace;

    protected HoursRow() {}

    HoursRow(String user) {
        this.user = user;
    }

    void write(WorkingHours hours, Trace by) {
        zone = hours.zone().getId();
        week = Lines.join(WeekText.write(hours.week()));
        trace = by;
    }

    String zone() {
        return zone;
    }

    /** In UTC where their zone isn't known to this Java. */
    WorkingHours hours() {
        return new WorkingHours(
                KnownZone.named(zone).orElse(ZoneOffset.UTC),
                WeekText.read(Lines.split(week))
                        .orElseThrow(() -> new IllegalStateException("A stored week isn't the text we wrote")));
    }
}
