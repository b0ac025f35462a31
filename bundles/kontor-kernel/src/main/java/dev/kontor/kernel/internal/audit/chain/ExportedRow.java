package dev.kontor.kernel.internal.audit.chain;

/**
 * A place of the chain with its row.
 *
 * @param link null for a row that no sealer took
 * @param row null where the chain names a row that isn't there
 * @param genuine whether the signature is that of the installation
 */
public record ExportedRow(Link link, SealedRow row, boolean genuine) {}
