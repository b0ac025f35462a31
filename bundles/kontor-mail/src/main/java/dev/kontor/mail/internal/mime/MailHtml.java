package dev.kontor.mail.internal.mime;

import dev.kontor.mail.internal.domain.MailFlag;
import dev.kontor.mail.internal.domain.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The HTML that a mail has and the pictures that it brings along for it, read from the stored original. */
public final class MailHtml implements PartVisitor {

    private static final int MAX_HTML = 2_000_000;
    private static final int MAX_PICTURES = 4_000_000;
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private final StringBuilder html = new StringBuilder();
    private final Map<String, String> pictures = new HashMap<>();
    private int pictureBytes;

    private MailHtml() {}

    public static MailHtml in(InputStream original, ReadLimits limits) throws IOException {
        MailHtml content = new MailHtml();
        try {
            new MailWalk(limits, EnumSet.noneOf(MailFlag.class), content).through(original);
        } catch (UnreadableMailException limitsWereWider) {
            content.html.setLength(0);
        }
        return content;
    }

    /** The HTML as the sender wrote it, never to be shown as it is; empty when there is none. */
    public String html() {
        return html.toString();
    }

    /** {@code data:} addresses by Content-ID. */
    public Map<String, String> pictures() {
        return pictures;
    }

    @Override
    public void head(Header header) {
        // what it says is kept apart from the original already
    }

    @Override
    public void attachedMail() {
        // its parts come marked as being within it
    }

    @Override
    public void part(Part part, InputStream content) throws IOException {
        if (part.isBody("text/html")) {
            byte[] bytes = content.readNBytes(MAX_HTML);
            html.append(DecodedText.of(bytes, bytes.length, bytes.length == MAX_HTML, part.charset())
                    .text());
        } else if (part.contentId() != null && PICTURES.contains(part.type()) && !part.within()) {
            byte[] bytes = content.readNBytes(MAX_PICTURES - pictureBytes + 1);
            if (pictureBytes + bytes.length <= MAX_PICTURES) {
                pictureBytes += bytes.length;
                String data = Base64.getEncoder().encodeToString(bytes);
                pictures.put(part.contentId(), "data:" + part.type() + ";base64," + data);
            }
        }
    }
}
