package dev.kontor.messaging.internal.domain;

import dev.kontor.host.UserMessage;
import dev.kontor.messaging.InternalMessage;
import java.net.URI;
import java.util.Locale;

/** What the host tells a user of an internal message: that there is one, from whom, and where to read it. */
public final class HostNotice {
    private static final int MAX_SUBJECT = 200;

    private HostNotice() {}

    public static UserMessage of(InternalMessage message, Locale language) {
        boolean german = "de".equals(language.getLanguage());
        String subject = message.subject() == null ? "" : message.subject().strip();
        if (subject.isEmpty()) {
            subject = german ? "Interne Nachricht" : "Internal message";
        }
        return new UserMessage(
                message.id().toString(),
                subject.substring(0, end(subject)),
                (german ? "Interne Nachricht von " : "Internal message from ") + message.fromName(),
                URI.create("/kontor/entries/" + message.entry()));
    }

    private static int end(String subject) {
        return subject.offsetByCodePoints(0, Math.min(MAX_SUBJECT, subject.codePointCount(0, subject.length())));
    }
}
