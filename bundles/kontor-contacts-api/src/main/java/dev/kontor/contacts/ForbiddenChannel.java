package dev.kontor.contacts;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.UserId;
import java.time.Instant;

/**
 * That a contact or a client company doesn't want to be reached by a channel.
 *
 * @param contact whose wish it is, or null when it is a company's
 * @param client whose wish it is, or null when it is a contact's
 * @param name of that contact or company
 * @param reason why, or how we know; null when nobody said
 * @param recordedByName the name that the user had then
 */
public record ForbiddenChannel(
        CommunicationChannel channel,
        ContactId contact,
        ClientId client,
        String name,
        String reason,
        UserId recordedBy,
        String recordedByName,
        Instant recordedAt) {}
