package dev.kontor.itests.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.messaging.CategoryData;
import dev.kontor.messaging.CategoryId;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.Dispatch;
import dev.kontor.messaging.DispatchStatus;
import dev.kontor.messaging.EntryData;
import dev.kontor.messaging.EntryId;
import dev.kontor.messaging.Recipient;
import dev.kontor.messaging.RecipientRole;
import dev.kontor.messaging.SendingWay;
import dev.kontor.messaging.Settlement;
import dev.kontor.messaging.internal.MessagingCore;
import dev.kontor.testing.databases.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * N5: processes that are killed while they send, with {@code kill -9}, at each step of the dialogue with a mail server.
 * Each accepted mail arrives once, none twice, none is lost; in doubt is only what SMTP leaves in doubt. A hundred times
 * at each step with {@code -Dkontor.proof=full}.
 */
class SendersThatDieTest {
    private static final int ROUNDS =
            Integer.getInteger("kontor.proof.rounds", "full".equals(System.getProperty("kontor.proof")) ? 100 : 1);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    private final Queue<String> reached = new ConcurrentLinkedQueue<>();
    private final Map<SendingStep, EntryId> entries = new EnumMap<>(SendingStep.class);

    @Test
    void before_greenmail() throws Exception {
        try (MailServer server = new GreenMailServer()) {
            dieBefore(server);
        }
    }

    @Test
    void before_postfix() throws Exception {
        String missing = PostfixServer.missing();
        if (missing != null) {
            System.err.printf("##### %s: SendersThatDieTest is SKIPPED there #####%n", missing);
        }
        Assumptions.assumeTrue(missing == null, missing);
        try (MailServer server = PostfixServer.start(folder.resolve("postfix"))) {
            dieBefore(server);
        }
    }

    private void dieBefore(MailServer server) throws Exception {
        String url = Database.POSTGRESQL.freshDatabaseUrl();
        int doubts = 0;
        try (SendingNode node = new SendingNode(url, server.port(), false)) {
            node.prepare();
            CategoryId mails = node.messaging
                    .categories()
                    .create(SendingNode.WRITER, new CategoryData("E-Mail", Set.of(SendingWay.EMAIL), true))
                    .orThrow()
                    .id();
            for (int round = 0; round < ROUNDS; round++) {
                queue(node, mails);
                killInTheMiddle(url, server, node, round);
                doubts += assertWhatIsKnown(server, node);
                settle(server, node);
            }
        }
        List<String> delivered = server.delivered();
        System.out.printf(
                "Senders that die, %s: %d kills at each of %d steps, %d mails delivered, %d in doubt%n",
                server.getClass().getSimpleName(), ROUNDS, SendingStep.values().length, delivered.size(), doubts);
        assertThat(delivered).hasSize(ROUNDS * SendingStep.values().length).doesNotHaveDuplicates();
    }

    private void queue(SendingNode node, CategoryId category) {
        node.now = Instant.now();
        for (SendingStep step : SendingStep.values()) {
            Recipient recipient =
                    Recipient.email(RecipientRole.TO, step.name().toLowerCase(Locale.ROOT) + "@example.org");
            EntryData data = new EntryData(
                    step.name(), "Guten Tag", false, category, List.of(recipient), null, null, false, null);
            ContactEntry entry =
                    node.messaging.entries().create(SendingNode.WRITER, data).orThrow();
            node.messaging
                    .sending()
                    .send(SendingNode.WRITER, entry.id(), entry.version(), SendingWay.EMAIL, List.of())
                    .orThrow();
            entries.put(step, entry.id());
        }
    }

    private void killInTheMiddle(String url, MailServer server, SendingNode node, int round) throws Exception {
        reached.clear();
        try (StoppingGateway gateway = new StoppingGateway(server.port(), reached)) {
            String port = String.valueOf(gateway.port());
            NodeProcess process = new NodeProcess(SendingNode.class, folder, "sender" + round, reached::add, url, port);
            Set<String> stops = new HashSet<>();
            EnumSet.complementOf(EnumSet.of(SendingStep.STORED)).forEach(step -> stops.add(step.name()));
            Awaitility.await("all steps are reached")
                    .atMost(PATIENCE)
                    .until(() -> reached.containsAll(stops)
                            && dispatch(node, SendingStep.STORED).status() == DispatchStatus.SENT);
            process.kill();
        }
    }

    /** How many are in doubt. */
    private int assertWhatIsKnown(MailServer server, SendingNode node) throws Exception {
        for (SendingStep step : SendingStep.values()) {
            assertThat(deliveries(server, node, step)).as("%s, dead", step).isEqualTo(step.delivered);
        }
        node.now = Instant.now().plus(MessagingCore.LEASE).plusSeconds(5);
        node.messaging.outbox().sendDue();
        for (SendingStep step : SendingStep.values()) {
            DispatchStatus known = step.doubtful ? DispatchStatus.IN_DOUBT : DispatchStatus.SENT;
            assertThat(dispatch(node, step).status()).as("%s, found", step).isEqualTo(known);
            assertThat(deliveries(server, node, step))
                    .as("%s, found", step)
                    .isEqualTo(step.doubtful ? step.delivered : 1);
        }
        return (int) Arrays.stream(SendingStep.values())
                .filter(step -> step.doubtful)
                .count();
    }

    /** As somebody does who has looked into the mailbox of the recipient. */
    private void settle(MailServer server, SendingNode node) throws Exception {
        for (SendingStep step : SendingStep.values()) {
            if (step.doubtful) {
                Settlement settlement = step.delivered == 0 ? Settlement.SEND_AGAIN : Settlement.MARK_SENT;
                node.messaging
                        .sending()
                        .settle(SendingNode.WRITER, dispatch(node, step).id(), settlement)
                        .orThrow();
            }
        }
        node.messaging.outbox().sendDue();
        for (SendingStep step : SendingStep.values()) {
            assertThat(dispatch(node, step).status()).as("%s, settled", step).isEqualTo(DispatchStatus.SENT);
            assertThat(deliveries(server, node, step)).as("%s, settled", step).isEqualTo(1);
        }
    }

    private Dispatch dispatch(SendingNode node, SendingStep step) {
        return node.messaging
                .sending()
                .dispatches(SendingNode.WRITER, entries.get(step))
                .orThrow()
                .get(0);
    }

    private int deliveries(MailServer server, SendingNode node, SendingStep step) throws Exception {
        String id = "<" + dispatch(node, step).messageId() + ">";
        return Collections.frequency(new ArrayList<>(server.delivered()), id);
    }
}
