package dev.kontor.leadflow.internal.persistence.classification;

import dev.kontor.leadflow.classification.ClassificationSetup;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of leadflow_classifying. */
@Entity
@Table(name = "leadflow_classifying")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", primaryKey = true)
class ClassifyingRow {
    static final String ONLY = "classifying";

    @Id
    String id = ONLY;

    long version;

    boolean enabled;

    String classifier;

    @Column(name = "recent_days")
    int recentDays;

    @Column(name = "every_minutes")
    int everyMinutes;

    @Column(name = "next_run_at")
    Instant nextRunAt;

    UUID run;

    @Column(name = "run_until")
    Instant runUntil;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    long classified;

    long failed;

    String problem;

    ClassificationSetup toSetup() {
        return new ClassificationSetup(version, enabled, classifier, recentDays, everyMinutes);
    }

    void apply(ClassificationSetup setup) {
        version = setup.version() + 1;
        enabled = setup.enabled();
        classifier = setup.classifier();
        recentDays = setup.recentDays();
        everyMinutes = setup.everyMinutes();
    }

    boolean running(Instant now) {
        return run != null && runUntil.isAfter(now);
    }
}
