package dev.kontor.kernel.interaction;

/** By what a person can be reached and recognised. */
public enum HandleKind {
    EMAIL,
    PHONE
}
