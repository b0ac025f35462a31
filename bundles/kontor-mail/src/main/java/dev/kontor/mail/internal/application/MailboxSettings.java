package dev.kontor.mail.internal.application;

import dev.kontor.rules.SettingsForm;
import java.time.Duration;

/**
 * How mailboxes are watched, see etc/dev.kontor.mail.cfg.
 *
 * @param atOnce how many mailboxes a node looks at or listens to at the same time
 * @param timeout to connect to a mail server, and between two pieces of an answer
 */
public record MailboxSettings(int atOnce, Duration timeout) {

    public static final MailboxSettings DEFAULT = new MailboxSettings(100, Duration.ofSeconds(30));

    static MailboxSettings of(SettingsForm form) {
        return new MailboxSettings(
                form.number("mailboxesAtOnce", DEFAULT.atOnce(), 1, 10_000),
                Duration.ofSeconds(form.number(
                        "mailTimeoutSeconds", (int) DEFAULT.timeout().toSeconds(), 1, 600)));
    }
}
