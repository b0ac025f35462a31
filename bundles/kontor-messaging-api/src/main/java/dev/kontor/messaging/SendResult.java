package dev.kontor.messaging;

import java.util.List;

/**
 * What became of a wish to send: the dispatch, or the questions that are open; then nothing is queued and the entry is
 * as it was (W68).
 */
public record SendResult(Dispatch dispatch, List<ConfirmationRequired> questions) {

    public SendResult {
        questions = List.copyOf(questions);
    }
}
