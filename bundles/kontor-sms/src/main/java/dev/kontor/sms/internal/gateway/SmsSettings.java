package dev.kontor.sms.internal.gateway;

import com.fasterxml.jackson.core.JsonPointer;
import dev.kontor.rules.LastGoodSettings;
import dev.kontor.rules.SettingsForm;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What an administrator may set, see etc/dev.kontor.sms.cfg.
 *
 * @param address null for none
 * @param keyFile null for none
 * @param idempotencyHeader null for none
 * @param answer what counts as a success
 */
public record SmsSettings(
        URI address,
        Path keyFile,
        HeaderLine keyHeader,
        Format format,
        Fields fields,
        String sender,
        String idempotencyHeader,
        Answer answer) {
    private static final String HEADER_NAME = "[A-Za-z0-9-]{1,100}";

    /** How a message is written. */
    enum Format {
        JSON,
        FORM
    }

    /** A header whose value has a place for the key. */
    record HeaderLine(String name, String value) {
        private static final String PLACE = "{key}";

        String with(String key) {
            return value.replace(PLACE, key);
        }
    }

    /** What the gateway calls each part of a message; sender and id may be null. */
    record Fields(String number, String text, String sender, String id) {}

    /** Where the reference stands in an answer, and what says that the message was taken; each may be null. */
    record Answer(JsonPointer reference, JsonPointer taken, String takenValue) {}

    /** Settings as they are written in the configuration. */
    static SmsSettings of(SettingsForm form) {
        return new SmsSettings(
                form.text("address").flatMap(text -> address(form, text)).orElse(null),
                form.text("key.file").map(SmsSettings::inFolderOfConfiguration).orElse(null),
                keyHeader(form),
                format(form),
                new Fields(
                        form.text("field.number").orElse("to"),
                        form.text("field.text").orElse("text"),
                        form.text("field.sender").orElse(null),
                        form.text("field.id").orElse(null)),
                form.text("sender").orElse(null),
                form.text("idempotency.header")
                        .flatMap(text -> headerName(form, text))
                        .orElse(null),
                answer(form));
    }

    private static Optional<URI> address(SettingsForm form, String text) {
        try {
            URI address = new URI(text);
            if (address.getHost() != null && address.getUserInfo() == null) {
                return Optional.of(address);
            }
        } catch (URISyntaxException malformed) {
            form.problem("address can't be read");
            return Optional.empty();
        }
        form.problem("address must name a host, and no password");
        return Optional.empty();
    }

    private static Path inFolderOfConfiguration(String file) {
        return Path.of(System.getProperty("karaf.etc", ".")).resolve(file);
    }

    private static HeaderLine keyHeader(SettingsForm form) {
        String line = form.text("key.header").orElse("Authorization: Bearer {key}");
        int colon = line.indexOf(':');
        if (colon > 0 && line.substring(0, colon).matches(HEADER_NAME) && line.contains(HeaderLine.PLACE)) {
            return new HeaderLine(
                    line.substring(0, colon), line.substring(colon + 1).strip());
        }
        form.problem("key.header must be a header with {key} in its value");
        return null;
    }

    private static Format format(SettingsForm form) {
        String text = form.text("format").orElse("json").toUpperCase(Locale.ROOT);
        for (Format format : Format.values()) {
            if (format.name().equals(text)) {
                return format;
            }
        }
        form.problem("format must be json or form");
        return Format.JSON;
    }

    private static Optional<String> headerName(SettingsForm form, String text) {
        if (text.matches(HEADER_NAME)) {
            return Optional.of(text);
        }
        form.problem("idempotency.header must be the name of a header");
        return Optional.empty();
    }

    private static Answer answer(SettingsForm form) {
        JsonPointer reference =
                form.text("answer.reference").map(text -> pointer(form, text)).orElse(null);
        Optional<String> taken = form.text("answer.taken");
        if (taken.isEmpty()) {
            return new Answer(reference, null, null);
        }
        String[] pointerAndValue = taken.get().split("\\s*=\\s*", 2);
        if (pointerAndValue.length < 2) {
            form.problem("answer.taken must be a JSON pointer, = and a value");
            return new Answer(reference, null, null);
        }
        return new Answer(reference, pointer(form, pointerAndValue[0]), pointerAndValue[1]);
    }

    private static JsonPointer pointer(SettingsForm form, String text) {
        try {
            return JsonPointer.compile(text);
        } catch (IllegalArgumentException malformed) {
            form.problem("a JSON pointer begins with /");
            return null;
        }
    }

    /** The settings of the configuration as they are at the moment. */
    public static Current configured(String pid) {
        return new Configured(pid);
    }

    /** The settings at the moment of asking; a type of its own, as Blueprint can't tell suppliers apart. */
    @FunctionalInterface
    public interface Current extends Supplier<SmsSettings> {}

    private static final class Configured extends LastGoodSettings<SmsSettings> implements Current {
        Configured(String pid) {
            super(pid, SmsSettings::of);
        }
    }
}
