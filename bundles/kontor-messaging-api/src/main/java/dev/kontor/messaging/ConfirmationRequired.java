package dev.kontor.messaging;

import java.util.List;
import java.util.UUID;

/**
 * A question that is open. Its token answers this question, of this user, about this version of this entry, and nothing
 * else.
 *
 * @param choices whom the entry could go to, for {@link Question#SMS_RECIPIENT}; who doesn't want it, for
 *     {@link Question#FORBIDDEN_CHANNEL}; else empty
 */
public record ConfirmationRequired(Question question, UUID token, List<Choice> choices) {

    /** A recipient with the number that is known of them, or null. */
    public record Choice(String name, String number) {}

    public ConfirmationRequired {
        choices = List.copyOf(choices);
    }
}
