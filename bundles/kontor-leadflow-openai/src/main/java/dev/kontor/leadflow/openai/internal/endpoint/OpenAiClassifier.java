package dev.kontor.leadflow.openai.internal.endpoint;

import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.TenantId;
import dev.kontor.leadflow.classification.CorrectedNote;
import dev.kontor.leadflow.classification.NoteClassifier;
import dev.kontor.leadflow.classification.Verdict;
import dev.kontor.leadflow.openai.internal.domain.WithoutContactData;
import dev.kontor.outgoing.ForbiddenTargetException;
import dev.kontor.outgoing.OutgoingAnswer;
import dev.kontor.outgoing.OutgoingHttp;
import dev.kontor.outgoing.OutgoingRequest;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks an OpenAI-compatible endpoint what came of a call. What supervisors corrected is not sent. */
public final class OpenAiClassifier implements NoteClassifier {
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;
    private static final int FAULT = 500;

    /** Somebody must change something first. */
    private static final Duration UNTIL_MENDED = Duration.ofHours(1);

    private final OutgoingHttp http;
    private final KontorClock clock;
    private final OpenAiSettings.Current settings;
    private final ChatAnswer chat = new ChatAnswer();

    public OpenAiClassifier(OutgoingHttp http, KontorClock clock, OpenAiSettings.Current settings) {
        this.http = http;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "openai";
    }

    @Override
    public Optional<String> problem(TenantId tenant) {
        OpenAiSettings now = settings.get();
        if (now.address() == null || now.model() == null) {
            return Optional.of("not-configured");
        }
        return key(now, tenant).isPresent() ? Optional.empty() : Optional.of("no-key");
    }

    @Override
    public Judge judge(TenantId tenant, List<CorrectedNote> corrected) {
        OpenAiSettings now = settings.get();
        Optional<String> key = key(now, tenant);
        return text -> key.isPresent() && now.address() != null && now.model() != null
                ? ask(now, key.get(), WithoutContactData.of(text))
                : new Verdict.Stop("no-key", null);
    }

    private Verdict ask(OpenAiSettings now, String key, String note) {
        OutgoingRequest request = new OutgoingRequest(
                "POST",
                URI.create(now.address() + "/chat/completions"),
                Map.of(
                        "Authorization",
                        "Bearer " + key,
                        "Content-Type",
                        "application/json",
                        "Accept",
                        "application/json"),
                chat.question(now.model(), note));
        try {
            OutgoingAnswer answer = http.send(request);
            return answer.status() == OK ? chat.read(answer.body(), now.model(), note) : refused(answer);
        } catch (ForbiddenTargetException forbidden) {
            return new Verdict.Stop("forbidden-address", UNTIL_MENDED);
        } catch (SocketTimeoutException late) {
            return new Verdict.Stop("time-out", null);
        } catch (IOException unreachable) {
            return new Verdict.Stop("unreachable", null);
        }
    }

    private Verdict refused(OutgoingAnswer answer) {
        int status = answer.status();
        if (status == UNAUTHORIZED || status == FORBIDDEN) {
            return new Verdict.Stop("unauthorized", UNTIL_MENDED);
        }
        if (status == NOT_FOUND) {
            return new Verdict.Stop("no-such-model", UNTIL_MENDED);
        }
        if (status == TOO_MANY) {
            return new Verdict.Stop("rate-limited", retryAfter(answer));
        }
        return status >= FAULT ? new Verdict.Stop("unavailable", retryAfter(answer)) : new Verdict.Later("refused");
    }

    /** In seconds or as a date; null when it is neither. */
    private Duration retryAfter(OutgoingAnswer answer) {
        String asked = answer.headers().getOrDefault("retry-after", "").strip();
        if (asked.matches("[0-9]{1,8}")) {
            return Duration.ofSeconds(Long.parseLong(asked));
        }
        try {
            Instant then = ZonedDateTime.parse(asked, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Duration.between(clock.instant(), then);
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    /** Read anew for each run, so that a new key counts at once; never kept, never told. */
    private static Optional<String> key(OpenAiSettings now, TenantId tenant) {
        if (now.keyFile() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(now.keyFileOf(tenant)).strip())
                    .filter(key -> key.matches("[!-~]{1,500}"));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
