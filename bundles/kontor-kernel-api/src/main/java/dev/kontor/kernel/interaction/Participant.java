package dev.kontor.kernel.interaction;

/**
 * Somebody who took part, as the channel names them.
 *
 * @param value the address or number as it came; whoever matches it normalises it
 * @param name the name that came with it, or null
 */
public record Participant(ParticipantRole role, HandleKind kind, String value, String name) {}
