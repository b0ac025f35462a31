package dev.kontor.contacts;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TeamId;

/** A contact that was found by an address or number. */
public record ContactMatch(ContactId contact, RecordId record, String displayName, TeamId team) {}
