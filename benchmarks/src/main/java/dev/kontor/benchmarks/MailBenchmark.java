package dev.kontor.benchmarks;

import dev.kontor.mail.mailbox.Mailbox;
import dev.kontor.testing.mail.DovecotServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * Mailboxes of a real Dovecot beside a raw FETCH with hand-written inserts in the same run: the first pass, passes with
 * nothing new, how long a pushed mail takes to the timeline, and the memory for mails of 50 MB.
 */
final class MailBenchmark {

    private static final int ROUNDS = 15;
    private static final int PUSHES = 20;
    private static final int QUIET_PASSES = 20;
    private static final int LARGE = 49 * 1024 * 1024;

    private MailBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int mails = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_000;
        try (DovecotServer server = DovecotServer.startOrFail();
                MailServices services = new MailServices()) {
            server.deliver("bench", mails(mails));
            firstPasses(server, services, mails);
            quietPasses(server, services);
            pushes(server, services);
            largeMails(server, services);
        }
        System.exit(0); // the embedded database server is stopped by its shutdown hook
    }

    private static void firstPasses(DovecotServer server, MailServices services, int mails) throws Exception {
        HandWrittenMails byHand = new HandWrittenMails(services.dataSource());
        double[] raw = new double[ROUNDS];
        double[] ours = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            try (RawImap imap = new RawImap(server.port(), "bench", "secret")) {
                require(byHand.take(imap, "round-" + round) == mails, "the raw program missed mails");
            }
            double rawSeconds = seconds(begin);
            services.newTenant();
            Mailbox mailbox = services.add("bench", server.port());
            begin = System.nanoTime();
            services.look();
            double ourSeconds = seconds(begin);
            require(services.state(mailbox).stored() == mails, "mails are missing");
            if (round >= 0) {
                raw[round] = rawSeconds;
                ours[round] = ourSeconds;
            }
        }
        double rawRate = mails / median(raw);
        double ourRate = mails / median(ours);
        System.out.printf(
                Locale.ROOT,
                "| first pass of %,d mails | mails/s | share |%n|---|---|---|%n| raw FETCH and inserts | %,.0f | |%n"
                        + "| Kontor | %,.0f | %.2f (at least 0.33) |%n%n",
                mails,
                rawRate,
                ourRate,
                ourRate / rawRate);
    }

    private static void quietPasses(DovecotServer server, MailServices services) {
        double[] passes = new double[QUIET_PASSES];
        Mailbox mailbox = services.mailboxes().get(0);
        for (int i = 0; i < QUIET_PASSES; i++) {
            services.lookAgain(mailbox);
            long begin = System.nanoTime();
            services.look();
            passes[i] = seconds(begin);
        }
        Arrays.sort(passes);
        System.out.printf(
                Locale.ROOT,
                "| a pass with nothing new, login included | median ms | longest ms |%n|---|---|---|%n"
                        + "| below 200 | %.0f | %.0f |%n%n",
                1_000 * median(passes),
                1_000 * passes[QUIET_PASSES - 1]);
    }

    private static void pushes(DovecotServer server, MailServices services) throws IOException {
        services.newTenant();
        server.deliver("push", List.of());
        Mailbox mailbox = services.add("push", server.port());
        services.startBackground();
        services.await(() -> services.state(mailbox).watching());
        double[] seconds = new double[PUSHES];
        for (int i = 0; i < PUSHES; i++) {
            String address = "push" + i + "@example.org";
            var contact = services.contact(address);
            long begin = System.nanoTime();
            server.deliver("push", List.of(plain("push-" + i, address, "Pushed")));
            services.await(() -> services.entries(contact) == 1);
            seconds[i] = seconds(begin);
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
        Arrays.sort(seconds);
        System.out.printf(
                Locale.ROOT,
                "| from the server's folder to the timeline (IDLE) | median ms | longest ms |%n|---|---|---|%n"
                        + "| below 2,000 | %,.0f | %,.0f |%n%n",
                1_000 * median(seconds),
                1_000 * seconds[PUSHES - 1]);
    }

    private static void largeMails(DovecotServer server, MailServices services) throws IOException {
        StringBuilder table = new StringBuilder("| mails of 49 MB | most heap in use, MB |\n|---|---|\n");
        for (int count : new int[] {1, 4}) {
            String account = "large" + count;
            for (int i = 0; i < count; i++) {
                server.deliver(account, List.of(large(account + i)));
            }
            services.newTenant();
            Mailbox mailbox = services.add(account, server.port());
            try (HeapWatch heap = new HeapWatch()) {
                services.await(() -> services.state(mailbox).stored() == count);
                table.append(String.format(Locale.ROOT, "| %d | %d |%n", count, heap.most() / 1024 / 1024));
            }
        }
        System.out.println(table);
    }

    /** Two thirds plain, a third with HTML, each tenth with a file of some ten KB. */
    private static List<byte[]> mails(int count) {
        List<byte[]> mails = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String address = "kunde" + i + "@example.org";
            mails.add(
                    i % 10 == 0
                            ? withFile(i, address)
                            : i % 3 == 0 ? withHtml(i, address) : plain("m" + i, address, text(i)));
        }
        return mails;
    }

    private static byte[] plain(String id, String from, String text) {
        return bytes(head(id, from) + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n");
    }

    private static byte[] withHtml(int number, String from) {
        return bytes(head("m" + number, from)
                + "MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text(number)
                + "\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body><p>"
                + text(number).replace("\r\n", "</p>\r\n<p>") + "</p></body></html>\r\n--b--\r\n");
    }

    private static byte[] withFile(int number, String from) {
        byte[] file = new byte[20_000 + number % 20_000];
        new Random(number).nextBytes(file);
        return bytes(head("m" + number, from) + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text(number)
                + "\r\n"
                + "--b\r\n"
                + "Content-Type: application/pdf; name=angebot.pdf\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(file) + "\r\n--b--\r\n");
    }

    private static byte[] large(String id) {
        byte[] line = bytes("A line of a mail that is much too long, as somebody attached a film.....\r\n");
        byte[] head = bytes(head(id, "film@example.org") + "Content-Type: text/plain\r\n\r\n");
        byte[] mail = new byte[LARGE];
        System.arraycopy(head, 0, mail, 0, head.length);
        for (int at = head.length; at < LARGE; at += line.length) {
            System.arraycopy(line, 0, mail, at, Math.min(line.length, LARGE - at));
        }
        return mail;
    }

    private static String head(String id, String from) {
        return "Received: from mx.example.org by mail.example.com; Mon, 2 Feb 2026 10:00:01 +0000\r\nMessage-ID: <" + id
                + "@example.org>\r\nDate: Mon, 2 Feb 2026 10:00:00 +0000\r\nFrom: Kunde <" + from
                + ">\r\nTo: info@example.com\r\nSubject: Anfrage " + id + "\r\n";
    }

    private static String text(int number) {
        return "Guten Tag, anbei meine Anfrage zu Artikel 4711. Wann passt es Ihnen?\r\n".repeat(15 + number % 60);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalStateException(otherwise);
        }
    }
}
