package dev.kontor.messaging;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.UserId;

/**
 * A row of the list of recipients (Empfängerliste, W64): a contact, a user, or an address that somebody typed. What
 * isn't given of a contact or user (name, address, number) is filled in when the entry is saved.
 *
 * @param name up to 200 characters, or null
 * @param email up to 320 characters, or null
 * @param phone up to 50 characters, or null
 * @param contact the contact it is, or null
 * @param user the user it is, or null; internal messages go to users
 */
public record Recipient(RecipientRole role, String name, String email, String phone, ContactId contact, UserId user) {

    /** An address that somebody typed. */
    public static Recipient email(RecipientRole role, String email) {
        return new Recipient(role, null, email, null, null, null);
    }

    public static Recipient contact(RecipientRole role, ContactId contact) {
        return new Recipient(role, null, null, null, contact, null);
    }

    public static Recipient user(RecipientRole role, UserId user) {
        return new Recipient(role, null, null, null, null, user);
    }
}
