package dev.kontor.messaging.internal.application;

import dev.kontor.messaging.Answer;
import dev.kontor.messaging.SendingWay;
import java.util.List;

/** What somebody wants to send. */
record SendRequest(long version, SendingWay way, List<Answer> answers) {

    SendRequest {
        answers = answers == null ? List.of() : List.copyOf(answers);
    }
}
