package dev.kontor.mail.internal.application;

import dev.kontor.mail.internal.domain.ParsedMail;
import dev.kontor.mail.internal.domain.ThreadKey;
import dev.kontor.mail.internal.persistence.Fingerprints.Known;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What is there of the mails of a batch and of those that they answer; learns from each that it is asked about. */
final class KnownMails {

    private final Known known;
    private final Map<String, String> fingerprints = new HashMap<>();
    private final Map<String, String> threads;

    KnownMails(Known known, Map<String, String> threads) {
        this.known = known;
        this.threads = new HashMap<>(threads);
    }

    boolean has(ParsedMail mail) {
        return known.fingerprints().contains(mail.fingerprint());
    }

    /** Whether another mail before this one had its Message-ID. */
    boolean reused(ParsedMail mail) {
        if (mail.messageId() == null) {
            return false;
        }
        String first = fingerprints.putIfAbsent(mail.messageId(), mail.fingerprint());
        return known.reused().contains(mail.fingerprint()) || first != null && !first.equals(mail.fingerprint());
    }

    String threadKey(ParsedMail mail) {
        Optional<String> answered = ThreadKey.answered(mail).stream()
                .map(threads::get)
                .filter(key -> key != null)
                .findFirst();
        String key = ThreadKey.of(mail, answered);
        if (mail.messageId() != null && key != null) {
            threads.putIfAbsent(mail.messageId(), key);
        }
        return key;
    }
}
