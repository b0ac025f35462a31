package dev.kontor.contacts;

import dev.kontor.kernel.interaction.HandleKind;

/**
 * A phone number or e-mail address.
 *
 * @param value as it was entered
 * @param normalized E.164 for phones (RFC 3966 without separators), lower case with an ASCII domain for addresses;
 *     what matching compares
 * @param label such as {@code office}, or null
 */
public record ContactPoint(PointId id, HandleKind kind, String value, String normalized, String label, Origin origin) {}
