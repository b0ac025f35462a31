package dev.kontor.activities.internal.application;

import dev.kontor.activities.ActivitiesModule;
import dev.kontor.activities.internal.persistence.ActivityTable;
import dev.kontor.kernel.audit.AuditContentRule;
import dev.kontor.kernel.guard.Caller;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The audit trail shows no more of an activity than the timeline does (A44, A45, A47–A50). */
public final class ReadableActivities implements AuditContentRule {

    private final ActivityTable table;
    private final ActivityTypes types;

    public ReadableActivities(ActivityTable table, ActivityTypes types) {
        this.table = table;
        this.types = types;
    }

    @Override
    public String subjectType() {
        return Recorder.AUDITED;
    }

    @Override
    public Set<String> readable(Caller caller, Set<String> subjectIds) {
        if (!caller.system() && !caller.may(ActivitiesModule.READ)) {
            return Set.of();
        }
        List<UUID> ids = subjectIds.stream().map(UUID::fromString).toList();
        return table.readable(caller.tenant(), ids, types.seenBy(caller)).stream()
                .map(UUID::toString)
                .collect(Collectors.toSet());
    }
}
