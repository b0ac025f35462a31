package dev.kontor.kernel.audit;

/**
 * How far the chain of a tenant reached. Kept outside of the database, it shows later whether the chain was written anew.
 *
 * @param place how many rows were sealed
 * @param hash of the last one; 64 hexadecimal digits
 */
public record AuditCheckpoint(long place, String hash) {}
