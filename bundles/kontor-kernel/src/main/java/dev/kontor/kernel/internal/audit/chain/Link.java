package dev.kontor.kernel.internal.audit.chain;

/**
 * What the sealer wrote of a row.
 *
 * @param place 1 for the oldest, without gaps
 * @param position of the row; rows are sealed as they are committed, so positions may go down
 * @param hash over the hash of the place before and over the row
 */
public record Link(long place, long position, String hash) {}
