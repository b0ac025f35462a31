package dev.kontor.contacts;

import dev.kontor.kernel.interaction.HandleKind;

/**
 * A contact point to be kept.
 *
 * @param value up to 320 characters; a phone in any notation, read with the tenant's region when it has no country
 *     code
 * @param label up to 40 characters, or null
 */
public record NewContactPoint(HandleKind kind, String value, String label) {}
