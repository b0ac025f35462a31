package dev.kontor.itests.processes;

import dev.kontor.kernel.TenantId;
import dev.kontor.mail.internal.smtp.SmtpSettings;
import dev.kontor.mail.internal.smtp.SmtpTransport;
import dev.kontor.messaging.transport.OutgoingMessage;
import dev.kontor.messaging.transport.OutgoingMessage.Address;
import dev.kontor.messaging.transport.OutgoingMessage.Envelope;
import dev.kontor.messaging.transport.OutgoingMessage.Kind;
import dev.kontor.messaging.transport.Transmission;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Sends a mail to each of some servers from a JVM of its own, as whom it trusts is decided once for each, and says what
 * became of it.
 *
 * <p>Arguments: the store of what it trusts, its password, and the way, name and port of each server, as in
 * {@code TLS:localhost:4711}.
 */
public final class TlsSender {
    private static final TenantId TENANT = new TenantId("sending");

    private TlsSender() {}

    public static void main(String[] arguments) {
        System.setProperty("javax.net.ssl.trustStore", arguments[0]);
        System.setProperty("javax.net.ssl.trustStorePassword", arguments[1]);
        SendingNode.say("ready");
        Arrays.stream(arguments).skip(2).forEach(each -> SendingNode.say(each + " " + sent(each.split(":"))));
    }

    private static String sent(String[] server) {
        SmtpSettings settings = new SmtpSettings(
                server[1], Integer.parseInt(server[2]), SmtpSettings.Security.valueOf(server[0]), "", null, 60_000);
        SmtpTransport transport = new SmtpTransport(() -> settings);
        boolean reachable = transport.reachable(TENANT);
        Transmission became = transport.carry(message(), () -> {});
        return reachable + " " + became.getClass().getSimpleName();
    }

    private static OutgoingMessage message() {
        return new OutgoingMessage(
                TENANT,
                UUID.randomUUID() + "@hagedorn.example",
                Instant.now(),
                new Address("anna@hagedorn.example", "Anna"),
                List.of(new Envelope(Kind.TO, new Address("kunde@example.org", null))),
                null,
                "Angebot",
                "Guten Tag",
                null);
    }
}
