package dev.kontor.messaging;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.UserId;

/**
 * Who wrote a message.
 *
 * @param name as the message or the contact has it, or null
 * @param email as it came, or null
 * @param contact the only contact with this address, or null
 * @param user the user with this business address, or null
 */
public record Sender(String name, String email, ContactId contact, UserId user) {}
