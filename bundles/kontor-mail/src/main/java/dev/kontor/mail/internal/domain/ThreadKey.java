package dev.kontor.mail.internal.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** By what mails that answer each other are known as one thread (A30): the Message-ID with which it began. */
public final class ThreadKey {

    private ThreadKey() {}

    /** The mails that this one says it answers, the nearest first. */
    public static List<String> answered(ParsedMail mail) {
        List<String> ids = new ArrayList<>();
        if (mail.inReplyTo() != null) {
            ids.add(mail.inReplyTo());
        }
        for (int i = mail.references().size() - 1; i >= 0; i--) {
            if (!ids.contains(mail.references().get(i))) {
                ids.add(mail.references().get(i));
            }
        }
        return ids;
    }

    /**
     * The key, or null for a mail that neither has a Message-ID nor answers one.
     *
     * @param known the key of a mail that it answers and that is there
     */
    public static String of(ParsedMail mail, Optional<String> known) {
        List<String> answered = answered(mail);
        return known.orElseGet(() -> !mail.references().isEmpty()
                ? mail.references().get(0)
                : answered.isEmpty() ? mail.messageId() : answered.get(0));
    }
}
