package dev.kontor.contacts;

import dev.kontor.kernel.ContactId;

/** A row of the contact list: what an agent needs to recognise somebody. */
public record ContactSummary(
        ContactId id, RecordId record, String displayName, String company, String email, String phone) {}
