package dev.kontor.kernel.interaction;

/** Who turned to whom. */
public enum Direction {
    /** The person to us. */
    IN,
    /** We to the person. */
    OUT,
    /** Among us, about the person: a note. */
    INTERNAL
}
