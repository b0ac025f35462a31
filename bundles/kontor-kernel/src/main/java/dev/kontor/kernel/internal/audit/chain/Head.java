package dev.kontor.kernel.internal.audit.chain;

/** A place of the chain and its hash; place 0 before the first row. */
public record Head(long place, String hash) {
    public static final Head EMPTY = new Head(0, "0".repeat(64));
}
