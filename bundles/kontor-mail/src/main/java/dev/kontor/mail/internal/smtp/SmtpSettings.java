package dev.kontor.mail.internal.smtp;

import dev.kontor.rules.LastGoodSettings;
import dev.kontor.rules.SettingsForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The mail server that takes our mails, see etc/dev.kontor.mail.smtp.cfg.
 *
 * @param host empty: no mails are sent
 * @param user empty: nobody logs in
 * @param passwordFile where the password stands; read for each connection, so that a new one counts at once
 * @param timeoutMillis to connect, and for each answer
 */
public record SmtpSettings(
        String host, int port, Security security, String user, Path passwordFile, int timeoutMillis) {

    /** How the way to the server is protected. */
    public enum Security {
        /** TLS that the server must offer. */
        STARTTLS,
        /** TLS from the first byte. */
        TLS,
        /** None: for a server on the same machine. */
        NONE
    }

    private static final int SUBMISSION = 587;
    private static final int SECOND = 1_000;

    /** Settings as they are written in the configuration. */
    public static SmtpSettings of(SettingsForm form) {
        String host = form.text("host").orElse("");
        String user = form.text("user").orElse("");
        Optional<String> file = form.text("password.file");
        if (!user.isEmpty() && file.isEmpty()) {
            form.problem("password.file is needed for the user");
        }
        return new SmtpSettings(
                host,
                form.number("port", SUBMISSION, 1, 65_535),
                security(form),
                user,
                file.map(SmtpSettings::inFolderOfConfiguration).orElse(null),
                form.number("timeoutSeconds", 60, 1, 600) * SECOND);
    }

    private static Security security(SettingsForm form) {
        String text = form.text("security").orElse("starttls").toUpperCase(Locale.ROOT);
        try {
            return Security.valueOf(text);
        } catch (IllegalArgumentException unknown) {
            form.problem("security must be starttls, tls or none");
            return Security.STARTTLS;
        }
    }

    private static Path inFolderOfConfiguration(String file) {
        return Path.of(System.getProperty("karaf.etc", ".")).resolve(file);
    }

    /** The password at this moment; null where nobody logs in. */
    String password() throws IOException {
        return user.isEmpty()
                ? null
                : Files.readString(passwordFile, StandardCharsets.UTF_8).strip();
    }

    /** The settings of the configuration as they are at the moment. */
    public static Current configured(String pid) {
        return new Configured(pid);
    }

    /** The settings at the moment of asking; a type of its own, as Blueprint can't tell suppliers apart. */
    @FunctionalInterface
    public interface Current extends Supplier<SmtpSettings> {}

    private static final class Configured extends LastGoodSettings<SmtpSettings> implements Current {
        Configured(String pid) {
            super(pid, SmtpSettings::of);
        }
    }
}
