package dev.kontor.kernel.audit;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import java.io.OutputStream;

/**
 * The proof that nobody changed the audit trail: its rows are chained by hashes, in the order in which they were
 * committed. Permission {@code kernel.audit}. docs/audit.md says what it finds and what it can't.
 */
public interface AuditChain {

    /** Seals what waits, and gives the end of the chain, for the host to keep elsewhere. */
    Outcome<AuditCheckpoint> checkpoint(CallContext call);

    /**
     * Walks the whole chain and looks for rows that are not in it.
     *
     * @param earlier a checkpoint that was kept elsewhere, or null
     */
    Outcome<AuditVerdict> verify(CallContext call, AuditCheckpoint earlier);

    /**
     * Seals what waits, and writes the whole chain as text that can be checked without this installation. Personal
     * content in it is encrypted and dies with the person's key.
     *
     * @param export is not closed
     */
    Outcome<AuditCheckpoint> export(CallContext call, OutputStream export);
}
