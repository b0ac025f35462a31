package dev.kontor.contacts;

/** An option of a {@link ContactFilter} that must hold. */
public record FilterChoice(String filter, String option) {}
