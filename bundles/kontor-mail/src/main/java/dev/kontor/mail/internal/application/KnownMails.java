package dev.kontor.mail.internal.application;

import dev.kontor.mail.internal.domain.ParsedMail;
import dev.kontor.mail.internal.domain.ThreadKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is there of the mails of a batch and of those that they answer; learns from each that it is asked about. */
final class KnownMails {

    private final Set<String> fingerprints;
    private final Map<String, Set<String>> byMessageId;
    private final Map<String, String> threads;

    KnownMails(Set<String> fingerprints, Map<String, Set<String>> byMessageId, Map<String, String> threads) {
        this.fingerprints = fingerprints;
        this.byMessageId = new HashMap<>(byMessageId);
        this.threads = new HashMap<>(threads);
    }

    boolean has(ParsedMail mail) {
        return fingerprints.contains(mail.fingerprint());
    }

    /** Whether another mail before this one had its Message-ID. */
    boolean reused(ParsedMail mail) {
        if (mail.messageId() == null) {
            return false;
        }
        Set<String> same = byMessageId.computeIfAbsent(mail.messageId(), id -> new HashSet<>());
        boolean reused = same.stream().anyMatch(other -> !other.equals(mail.fingerprint()));
        same.add(mail.fingerprint());
        return reused;
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
