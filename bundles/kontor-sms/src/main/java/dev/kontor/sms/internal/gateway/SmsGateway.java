package dev.kontor.sms.internal.gateway;

import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.TenantId;
import dev.kontor.messaging.SendingWay;
import dev.kontor.messaging.transport.Handover;
import dev.kontor.messaging.transport.MessageTransport;
import dev.kontor.messaging.transport.OutgoingMessage;
import dev.kontor.messaging.transport.Transmission;
import dev.kontor.outgoing.ForbiddenTargetException;
import dev.kontor.outgoing.OutgoingHttp;
import dev.kontor.outgoing.OutgoingRequest;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** W14, W17: gives text messages to the gateway of the installation. */
public final class SmsGateway implements MessageTransport {
    private static final Logger LOG = LoggerFactory.getLogger(SmsGateway.class);
    private static final int TRIES = 3;
    private static final int BAD_GATEWAY = 502;
    private static final long PROBE_COUNTS_NANOS = Duration.ofSeconds(5).toNanos();

    /** What asking the gateway came to, for whom asks again within a moment. */
    private record Probe(SmsSettings settings, boolean up, long at) {}

    private final OutgoingHttp http;
    private final SmsSettings.Current settings;
    private final MessageForm form = new MessageForm();
    private final GatewayAnswer answers;
    private volatile Probe probe;

    public SmsGateway(OutgoingHttp http, KontorClock clock, SmsSettings.Current settings) {
        this.http = http;
        this.settings = settings;
        this.answers = new GatewayAnswer(clock);
    }

    @Override
    public SendingWay way() {
        return SendingWay.SMS;
    }

    @Override
    public boolean reachable(TenantId tenant) {
        SmsSettings now = settings.get();
        Probe last = probe;
        boolean fresh =
                last != null && last.settings().equals(now) && System.nanoTime() - last.at() < PROBE_COUNTS_NANOS;
        if (!fresh) {
            last = new Probe(now, now.address() != null && key(now).isPresent() && answers(now), System.nanoTime());
            probe = last;
        }
        return last.up();
    }

    /** Whatever it says to a question that sends nothing: it is there, unless a server before it says that it isn't. */
    private boolean answers(SmsSettings now) {
        try {
            return http.send(new OutgoingRequest("OPTIONS", now.address(), Map.of(), null))
                            .status()
                    < BAD_GATEWAY;
        } catch (IOException away) {
            LOG.info(
                    "The gateway for text messages at {} is not reachable: {}",
                    now.address().getHost(),
                    away.getClass().getSimpleName());
            return false;
        }
    }

    @Override
    public Transmission carry(OutgoingMessage message, Handover handover) {
        SmsSettings now = settings.get();
        if (now.address() == null) {
            return new Transmission.Postponed("no-service", null);
        }
        Optional<String> key = key(now);
        if (key.isEmpty()) {
            return new Transmission.Postponed("login", null);
        }
        OutgoingRequest request = form.request(now, key.get(), message);
        boolean[] handed = {false};
        Transmission became = attempt(request, now, handover, handed);
        // the gateway knows the message by its key, so once more is the same once
        for (int again = 1; again < TRIES && again(became, now); again++) {
            became = attempt(request, now, handover, handed);
        }
        return became;
    }

    private static boolean again(Transmission became, SmsSettings now) {
        return now.idempotencyHeader() != null && became instanceof Transmission.Doubtful;
    }

    /** What an earlier try may have left there is not undone by a later one that doesn't get through. */
    private Transmission attempt(OutgoingRequest request, SmsSettings now, Handover handover, boolean[] handed) {
        boolean before = handed[0];
        Transmission became = call(request, now, handover, handed);
        return before && !(became instanceof Transmission.Taken)
                ? new Transmission.Doubtful("no-answer", null)
                : became;
    }

    private Transmission call(OutgoingRequest request, SmsSettings now, Handover handover, boolean[] handed) {
        boolean[] out = {false};
        try {
            return answers.read(
                    http.sendOnce(request, () -> {
                        handover.pass();
                        out[0] = true;
                        handed[0] = true;
                    }),
                    now.answer());
        } catch (ForbiddenTargetException forbidden) {
            return new Transmission.Postponed("forbidden-address", null);
        } catch (SocketTimeoutException late) {
            return out[0]
                    ? new Transmission.Doubtful("time-out", null)
                    : new Transmission.Postponed("not-reached", null);
        } catch (IOException unreachable) {
            return out[0]
                    ? new Transmission.Doubtful("no-answer", null)
                    : new Transmission.Postponed("not-reached", null);
        }
    }

    /** Read anew for each message, so that a new key counts at once; never kept, never told. */
    private static Optional<String> key(SmsSettings now) {
        if (now.keyFile() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(now.keyFile()).strip()).filter(key -> key.matches("[!-~]{1,500}"));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
