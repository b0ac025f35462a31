package dev.kontor.mail.internal.mailbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Mails on their way into five mailboxes: nine of ten copies are a mail's only one, each tenth mail lies in a second
 * mailbox too. Some have no Message-ID, some share one with another mail.
 */
final class RealMails {

    static final List<String> ACCOUNTS = List.of("one", "two", "three", "four", "five");

    private static final String LINE = "Nothing of this is new, but it makes the mail as long as mails are.\r\n";

    private final int real;
    private final List<List<byte[]>> copies = new ArrayList<>();

    /** @param copies how many lie in the mailboxes; a tenth of them are duplicates */
    RealMails(int copies) {
        real = copies - copies / 10;
        ACCOUNTS.forEach(account -> this.copies.add(new ArrayList<>()));
        for (int i = 0; i < real; i++) {
            put(i, i % ACCOUNTS.size());
        }
        for (int i = 0; i < copies / 10; i++) {
            put(i, (i + 1) % ACCOUNTS.size());
        }
    }

    /** How many mails there really are. */
    int real() {
        return real;
    }

    List<byte[]> of(int account) {
        return copies.get(account);
    }

    private void put(int number, int account) {
        copies.get(account).add(mail(number, account));
    }

    private static byte[] mail(int number, int account) {
        // every fiftieth has none, every hundredth has its neighbour's
        String id = number % 50 == 7 ? "" : "Message-ID: <" + (number % 100 == 3 ? number + 1 : number) + "@real>\r\n";
        String text = "Received: by " + ACCOUNTS.get(account) + "\r\n" + id
                + "Date: Mon, 2 Feb 2026 10:00:00 +0000\r\nFrom: Kunde " + number + " <kunde" + number
                + "@example.org>\r\nTo: info@example.com\r\nSubject: Mail " + number + "\r\n\r\nHello " + number
                + "\r\n" + LINE.repeat(number % 40);
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
