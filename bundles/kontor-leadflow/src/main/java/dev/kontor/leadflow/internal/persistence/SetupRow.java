package dev.kontor.leadflow.internal.persistence;

import dev.kontor.leadflow.LeadflowSetup;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of leadflow_setup. */
@Entity
@Table(name = "leadflow_setup")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", primaryKey = true)
class SetupRow {
    static final String ONLY = "setup";

    @Id
    String id;

    long version;

    String lists;

    String information;

    @Column(name = "reserving_roles")
    String reservingRoles;

    @Column(name = "lease_minutes")
    Integer leaseMinutes;

    @Column(name = "callback_grace")
    int callbackGrace;

    @Column(name = "shown_minutes")
    int shownMinutes;

    @Column(name = "only_with_template")
    boolean onlyWithTemplate;

    LeadflowSetup toSetup() {
        return new LeadflowSetup(
                version,
                Lines.read(lists).stream().map(UUID::fromString).toList(),
                Lines.read(information),
                Set.copyOf(Lines.read(reservingRoles)),
                leaseMinutes,
                callbackGrace,
                shownMinutes,
                onlyWithTemplate);
    }

    void apply(LeadflowSetup setup) {
        lists = Lines.of(setup.lists());
        information = Lines.of(setup.information());
        reservingRoles = Lines.of(new TreeSet<>(setup.reservingRoles()));
        leaseMinutes = setup.leaseMinutes();
        callbackGrace = setup.callbackGraceMinutes();
        shownMinutes = setup.shownMinutes();
        onlyWithTemplate = setup.onlyWithTemplate();
    }
}
