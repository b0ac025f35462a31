package dev.kontor.contacts;

/** A list of contacts such as a marketing list. */
public record ContactList(ListId id, String name) {}
