package dev.kontor.messaging;

import java.util.UUID;

/**
 * The answer to a question: yes; for {@link Question#SMS_RECIPIENT} the one number, chosen or corrected.
 *
 * @param token of the question
 */
public record Answer(UUID token, String number) {

    public static Answer yes(ConfirmationRequired question) {
        return new Answer(question.token(), null);
    }

    public static Answer number(ConfirmationRequired question, String number) {
        return new Answer(question.token(), number);
    }
}
