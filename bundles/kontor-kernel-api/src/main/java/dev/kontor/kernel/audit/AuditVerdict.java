package dev.kontor.kernel.audit;

/**
 * What a check of the chain found.
 *
 * @param reached how far it holds
 * @param unsealed how many rows wait for the sealer
 * @param broken the first place at which it doesn't hold, or null
 */
public record AuditVerdict(AuditCheckpoint reached, long unsealed, BrokenPlace broken) {

    /**
     * Where the chain is broken.
     *
     * @param place in the chain; 0 for a row that no sealer took
     * @param position of the audit row, 0 where none is known
     * @param what stable, lower case with hyphens, for example {@code row-changed}
     */
    public record BrokenPlace(long place, long position, String what) {}
}
