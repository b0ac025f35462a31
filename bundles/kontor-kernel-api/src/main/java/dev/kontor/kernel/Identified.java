package dev.kontor.kernel;

/**
 * A thing that can be asked for by its id. Over REST, the answer to the request that made it says in {@code Location}
 * where (RFC 9110, 10.2.2).
 */
public interface Identified {

    /** Its id; never null. */
    TypedId<?> id();
}
