package dev.kontor.messaging;

import java.time.Instant;

/**
 * What is known of a mail at one of its recipients.
 *
 * @param email the recipient's address
 * @param at when the mail that says so was written
 * @param reason of a mail that came back the code of the other server, for example {@code 5.1.1}; else null
 * @param detail the words of the other server, or null
 */
public record Delivery(String email, DeliveryState state, Instant at, String reason, String detail) {}
