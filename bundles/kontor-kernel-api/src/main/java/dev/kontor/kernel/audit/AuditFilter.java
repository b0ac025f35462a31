package dev.kontor.kernel.audit;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.UserId;
import java.time.Instant;
import java.util.Set;

/**
 * Which rows of the audit trail are wanted: those about one of the persons or one of the things, or all of the tenant when
 * neither are named; and of those the ones for which everything else holds.
 *
 * @param persons whose data was changed
 * @param things what was changed
 * @param subjectType only changes of this kind of thing, or null
 * @param actor only what this user did, or null
 * @param from only what was recorded at or after this time, or null
 * @param to only what was recorded before this time, or null
 */
public record AuditFilter(
        Set<ContactId> persons, Set<Thing> things, String subjectType, UserId actor, Instant from, Instant to) {

    /** All rows of the tenant. */
    public static final AuditFilter ALL = about(Set.of(), Set.of());

    public AuditFilter {
        persons = Set.copyOf(persons);
        things = Set.copyOf(things);
    }

    /** Everything about persons and things. */
    public static AuditFilter about(Set<ContactId> persons, Set<Thing> things) {
        return new AuditFilter(persons, things, null, null, null, null);
    }

    /** A thing that is audited; see {@link AuditRecord}. */
    public record Thing(String subjectType, String subjectId) {}
}
