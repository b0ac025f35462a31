package dev.kontor.messaging;

/**
 * What became of a message.
 *
 * @param known whether the entry was there before
 */
public record TakenMessage(EntryId entry, boolean known) {}
