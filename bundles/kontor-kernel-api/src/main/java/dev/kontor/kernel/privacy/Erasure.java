package dev.kontor.kernel.privacy;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Identified;
import dev.kontor.kernel.UserId;
import java.time.Instant;
import java.util.List;

/**
 * The erasure of a person.
 *
 * @param parts by contributor
 * @param held whether a legal hold keeps it from going on
 * @param finishedAt null as long as it isn't complete
 * @param certificate JSON: who erased how much, and what stays and why; null as long as it isn't complete. Its SHA-256
 *     stands in the audit trail
 */
public record Erasure(
        ErasureId id,
        ContactId person,
        String reason,
        UserId requestedBy,
        Instant requestedAt,
        List<Part> parts,
        boolean held,
        Instant finishedAt,
        String certificate)
        implements Identified {

    public Erasure {
        parts = List.copyOf(parts);
    }

    /**
     * What is asked of a contributor.
     *
     * @param present whether it is there on this node
     */
    public record Part(String contributor, boolean done, boolean present, Erased erased) {}
}
