package dev.kontor.activities;

/**
 * The conversation that an entry belongs to (A30).
 *
 * @param entries how many entries of the record belong to it and may be read by the caller, this one among them; 0 where
 *     nobody has counted: a timeline counts
 */
public record Conversation(ConversationId id, int entries) {}
