package dev.kontor.mail;

import dev.kontor.kernel.interaction.ParticipantRole;

/**
 * Somebody whom the head of a mail names.
 *
 * @param address as it came
 * @param name the name beside it, decoded, or null
 */
public record MailAddress(ParticipantRole role, String address, String name) {}
