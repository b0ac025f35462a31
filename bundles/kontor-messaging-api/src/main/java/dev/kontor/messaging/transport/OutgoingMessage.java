package dev.kontor.messaging.transport;

import dev.kontor.kernel.TenantId;
import java.time.Instant;
import java.util.List;

/**
 * A message that is to go out.
 *
 * @param id fixed before the first attempt, and the same at each; of a mail its Message-ID, see {@link #MAIL_ID}
 * @param at when it was queued; of a mail its date
 * @param sender who sends it; of a mail the address it comes from
 * @param recipients of a mail, each address once; else empty
 * @param number of a text message or fax in E.164, else null
 * @param subject one line, may be empty
 * @param text plain text, may be empty
 * @param html the same as harmless HTML, or null when it was written as plain text
 */
public record OutgoingMessage(
        TenantId tenant,
        String id,
        Instant at,
        Address sender,
        List<Envelope> recipients,
        String number,
        String subject,
        String text,
        String html) {

    /** What the ids of mails begin with. */
    public static final String MAIL_PREFIX = "kontor.";

    /** What the ids of mails look like, as a regular expression: a Message-ID of ours among others. */
    public static final String MAIL_ID = "kontor\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}@.{1,300}";

    /** An address with a name, or null. */
    public record Address(String email, String name) {}

    /** An address and how it gets the message. */
    public record Envelope(Kind kind, Address address) {}

    /** How an address gets a message. */
    public enum Kind {
        TO,
        CC,
        BCC
    }

    public OutgoingMessage {
        recipients = List.copyOf(recipients);
    }

    /** Without what it says and to whom. */
    @Override
    public String toString() {
        return "message " + id;
    }
}
