package dev.kontor.mail.internal.mime;

import dev.kontor.mail.MailAttachment;
import dev.kontor.mail.internal.domain.MailFingerprint;
import dev.kontor.mail.internal.domain.MailFlag;
import dev.kontor.mail.internal.domain.PlainText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Takes from the parts of a mail what is kept of them: text, the list of attachments, the fingerprint. */
final class MailContent implements PartVisitor {

    private static final int MAX_TEXT_BYTES = 400_000;
    private static final int MAX_ATTACHMENTS = 500;
    private static final int MAX_NAME = 200;
    private static final int MAX_TYPE = 100;
    private static final String[] FINGERPRINTED = {"message-id", "date", "from", "to", "cc", "subject"};

    private final Set<MailFlag> flags;
    private final MailFingerprint fingerprint = new MailFingerprint();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<MailAttachment> attachments = new ArrayList<>();
    private final Set<String> cut = new HashSet<>();
    private final byte[] buffer = new byte[16 * 1024];
    private Header header;

    MailContent(Set<MailFlag> flags) {
        this.flags = flags;
    }

    @Override
    public void head(Header head) {
        header = head;
        for (String name : FINGERPRINTED) {
            fingerprint.header(name, head.joined(name));
        }
    }

    @Override
    public void attachedMail() {
        attach(new MailAttachment(null, "message/rfc822", 0));
    }

    @Override
    public void part(Part part, InputStream content) throws IOException {
        fingerprint.part(part.type());
        boolean plain = part.isBody("text/plain");
        ByteArrayOutputStream kept = plain || part.isBody("text/html") ? new ByteArrayOutputStream() : null;
        long size = 0;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            size += read;
            if (part.isText() || !part.base64()) {
                fingerprint.text(buffer, read);
            } else {
                fingerprint.bytes(buffer, read);
            }
            if (kept != null && kept.size() < MAX_TEXT_BYTES) {
                kept.write(buffer, 0, Math.min(read, MAX_TEXT_BYTES - kept.size()));
            }
        }
        if (kept != null) {
            keepText(part, plain ? text : html, kept.toByteArray(), size > kept.size());
        } else if (!part.within()) {
            attach(new MailAttachment(
                    PlainText.cut(PlainText.line(part.fileName()), MAX_NAME),
                    PlainText.cut(PlainText.line(part.type()).toLowerCase(Locale.ROOT), MAX_TYPE),
                    size));
        }
    }

    Header header() {
        return header;
    }

    String text() {
        return text.isEmpty() ? null : text.toString();
    }

    String html() {
        return html.isEmpty() ? null : html.toString();
    }

    /** Whether there was more text of that type than is kept here. */
    boolean isCut(String type) {
        return cut.contains(type);
    }

    List<MailAttachment> attachments() {
        return attachments;
    }

    String fingerprint() {
        return fingerprint.value();
    }

    private void keepText(Part part, StringBuilder target, byte[] bytes, boolean bytesCut) {
        DecodedText decoded = DecodedText.of(bytes, bytes.length, bytesCut, part.charset());
        flags.addAll(decoded.flags());
        boolean full = target.length() > MAX_TEXT_BYTES;
        if (bytesCut || full) {
            cut.add(part.type());
        }
        if (!full) {
            target.append(target.isEmpty() ? "" : "\n").append(decoded.text());
        }
    }

    private void attach(MailAttachment attachment) {
        if (attachments.size() == MAX_ATTACHMENTS) {
            flags.add(MailFlag.ATTACHMENTS_CUT);
            return;
        }
        attachments.add(attachment);
    }
}
