package dev.kontor.kernel.interaction;

/** The part somebody has in an interaction. */
public enum ParticipantRole {
    FROM,
    TO,
    CC,
    BCC
}
