package dev.kontor.contacts;

import dev.kontor.kernel.ContactId;

/** Another contact with the same contact point: perhaps the same person (C2). */
public record DuplicateHint(ContactId contact, String displayName, String normalized) {}
