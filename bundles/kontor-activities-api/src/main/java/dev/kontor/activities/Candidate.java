package dev.kontor.activities;

import dev.kontor.kernel.ContactId;

/** A contact that an unassigned interaction may belong to. */
public record Candidate(ContactId contact, String displayName) {}
