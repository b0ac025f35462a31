package dev.kontor.sms.internal.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.json.KontorJson;
import dev.kontor.kernel.KontorClock;
import dev.kontor.messaging.transport.Transmission;
import dev.kontor.outgoing.OutgoingAnswer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** W17, N5: what an answer means for the message. Only what the gateway surely refused or never got is no doubt. */
final class GatewayAnswer {
    private static final int SUCCESS = 200;
    private static final int REDIRECT = 300;
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final int TOO_LATE = 408;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;
    private static final int FAULT = 500;
    private static final int UNAVAILABLE = 503;
    private static final int WORDS = 300;
    private static final Transmission GARBAGE = new Transmission.Doubtful("garbage", null);

    private final ObjectMapper json = KontorJson.strict();
    private final KontorClock clock;

    GatewayAnswer(KontorClock clock) {
        this.clock = clock;
    }

    Transmission read(OutgoingAnswer answer, SmsSettings.Answer expected) {
        int status = answer.status();
        if (status >= SUCCESS && status < REDIRECT) {
            return success(answer, expected);
        }
        return switch (status) {
            case UNAUTHORIZED, FORBIDDEN -> new Transmission.Postponed("login", null);
            case NOT_FOUND, NOT_ALLOWED -> new Transmission.Postponed("no-service", "HTTP " + status);
            case TOO_LATE -> new Transmission.Postponed("not-now", "HTTP " + status);
            case TOO_MANY, UNAVAILABLE -> new Transmission.Postponed("not-now", "HTTP " + status, retryAfter(answer));
            case CONFLICT -> new Transmission.Doubtful("conflict", words(answer));
            default -> other(status, answer);
        };
    }

    private static Transmission other(int status, OutgoingAnswer answer) {
        if (status >= FAULT) {
            return new Transmission.Doubtful("fault", "HTTP " + status);
        }
        return status >= BAD_REQUEST
                ? new Transmission.Refused("refused", words(answer))
                : new Transmission.Postponed("redirected", "HTTP " + status);
    }

    private Transmission success(OutgoingAnswer answer, SmsSettings.Answer expected) {
        if (expected.reference() == null && expected.taken() == null) {
            return new Transmission.Taken(null);
        }
        JsonNode body = body(answer);
        if (expected.taken() != null) {
            JsonNode said = body.at(expected.taken());
            if (!said.isValueNode()) {
                return GARBAGE;
            }
            if (!said.asText().equals(expected.takenValue())) {
                return new Transmission.Refused("refused", cut(said.asText()));
            }
        }
        if (expected.reference() == null) {
            return new Transmission.Taken(null);
        }
        JsonNode reference = body.at(expected.reference());
        return reference.isValueNode() && !reference.asText().isBlank()
                ? new Transmission.Taken(cut(reference.asText()))
                : GARBAGE;
    }

    private JsonNode body(OutgoingAnswer answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException notJson) {
            return json.missingNode();
        }
    }

    private static String words(OutgoingAnswer answer) {
        String said = new String(answer.body(), StandardCharsets.UTF_8)
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        return cut(("HTTP " + answer.status() + " " + said).strip());
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(WORDS, text.length()));
    }

    /** In seconds or as a date; null when it is neither. */
    private Duration retryAfter(OutgoingAnswer answer) {
        String asked = answer.headers().getOrDefault("retry-after", "").strip();
        if (asked.matches("[0-9]{1,8}")) {
            return Duration.ofSeconds(Long.parseLong(asked));
        }
        try {
            return Duration.between(
                    clock.instant(),
                    ZonedDateTime.parse(asked, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException noDate) {
            return null;
        }
    }
}
