package dev.kontor.activities.internal.domain;

import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.rules.FieldChecks;

/** Whether an activity's type and what it points to fit together (A6, A72). */
public final class SourceFits {

    public static final int MAX_KIND = 40;
    public static final int MAX_ID = 200;

    private SourceFits() {}

    /** @param sourceKind the kind of source that the type needs, or null */
    public static void check(FieldChecks checks, String sourceKind, SourceRef source) {
        if (source == null) {
            checks.that(sourceKind == null, "source", "required");
            return;
        }
        checks.required("source.kind", source.kind())
                .line("source.kind", source.kind(), MAX_KIND)
                .required("source.id", source.id())
                .line("source.id", source.id(), MAX_ID)
                .that(sourceKind == null || sourceKind.equals(source.kind()), "source", "wrong-kind");
    }
}
