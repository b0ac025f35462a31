package dev.kontor.contacts;

/** A label such as "Rückruf". */
public record Label(LabelId id, String name) {}
