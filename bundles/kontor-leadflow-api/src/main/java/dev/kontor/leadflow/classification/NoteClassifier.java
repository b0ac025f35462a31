package dev.kontor.leadflow.classification;

import dev.kontor.kernel.TenantId;
import java.util.List;
import java.util.Optional;

/** Reads out of a note what came of the call. Registered as an OSGi service, a tenant can choose it by its name. */
public interface NoteClassifier {

    /** Stable, lower case, up to 40 characters. */
    String name();

    /** Why it can't work for the tenant, for example {@code no-key}; empty when it can. */
    Optional<String> problem(TenantId tenant);

    /**
     * For the notes of one run.
     *
     * @param corrected what supervisors of the tenant said of notes, the oldest first
     */
    Judge judge(TenantId tenant, List<CorrectedNote> corrected);

    /** Judges one note after the other; called outside of any transaction. */
    @FunctionalInterface
    interface Judge {
        Verdict of(String text);
    }
}
