package dev.kontor.mail.internal.mime;

import dev.kontor.mail.internal.domain.MailFlag;
import dev.kontor.mail.internal.domain.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumSet;

/** Takes one attachment out of the stored original; they are counted as {@link MailContent} lists them. */
public final class OneAttachment implements PartVisitor {

    private final int wanted;
    private final OutputStream target;
    private int next;
    private boolean found;

    private OneAttachment(int wanted, OutputStream target) {
        this.wanted = wanted;
        this.target = target;
    }

    /** Whether it was there. */
    public static boolean copy(InputStream original, ReadLimits limits, int wanted, OutputStream target)
            throws IOException {
        OneAttachment attachment = new OneAttachment(wanted, target);
        try {
            new MailWalk(limits, EnumSet.noneOf(MailFlag.class), attachment).through(original);
        } catch (UnreadableMailException limitsWereWider) {
            return attachment.found;
        }
        return attachment.found;
    }

    @Override
    public void head(Header header) {
        // attachments come later
    }

    @Override
    public void attachedMail() {
        next++;
    }

    @Override
    public void part(Part part, InputStream content) throws IOException {
        boolean attached = !part.isBody("text/plain") && !part.isBody("text/html") && !part.within();
        if (attached && next++ == wanted) {
            content.transferTo(target);
            found = true;
        }
    }
}
