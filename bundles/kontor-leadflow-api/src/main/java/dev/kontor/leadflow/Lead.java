package dev.kontor.leadflow;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Versioned;

/**
 * A contact as the lead flow sees it. Contacts that were joined are one lead: the one that was worked on last.
 *
 * @param displayName the contact's
 * @param lastNote the newest one that isn't deleted, or null
 * @param reservation whom it is reserved for at this moment, or null
 * @param callback what was promised, or null
 * @param closing null unless it is completed
 */
public record Lead(
        ContactId contact,
        long version,
        String displayName,
        LeadStatus status,
        LeadNote lastNote,
        Reservation reservation,
        Callback callback,
        Closing closing)
        implements Versioned {}
