package dev.kontor.kernel;

/**
 * An identifier with a type of its own, so that a contact's id can't be passed where a user's is meant.
 * In JSON it is its bare value.
 *
 * @param <V> the type of the bare value
 */
public interface TypedId<V> {

    /** The bare value; never null. */
    V value();
}
