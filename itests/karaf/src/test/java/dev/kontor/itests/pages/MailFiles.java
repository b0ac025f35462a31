package dev.kontor.itests.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** Mail files as a mail program saves them. */
final class MailFiles {

    private final Path folder;
    private final int pictures;

    MailFiles(Path folder) {
        this(folder, 1);
    }

    /** @param pictures the port of this machine from which the HTML wants a picture */
    MailFiles(Path folder, int pictures) {
        this.folder = folder;
        this.pictures = pictures;
    }

    /** A mail that was sent a while ago, in both forms, with HTML that tries what it must not. */
    Path mail(String sender, String address, String subject, int hoursAgo) {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).minusHours(hoursAgo));
        String text = """
                From: "%s" <%s>
                To: info@muster.example
                Subject: %s
                Date: %s
                Message-ID: <%s@muster.example>
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                Guten Tag, wann koennten Sie messen? Wir sind ab sieben Uhr da.
                --b
                Content-Type: text/html; charset=utf-8

                <p>Guten Tag, wann k&ouml;nnten Sie messen?</p><script>document.title='hacked'</script>
                <img src="http://127.0.0.1:%d/pixel.gif">
                --b--
                """.formatted(sender, address, subject, date, UUID.randomUUID(), pictures);
        try {
            return Files.writeString(folder.resolve(UUID.randomUUID() + ".eml"), text.replace("\n", "\r\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
