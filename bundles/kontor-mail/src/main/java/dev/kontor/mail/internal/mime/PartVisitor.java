package dev.kontor.mail.internal.mime;

import java.io.IOException;
import java.io.InputStream;

/** Is told of what a mail consists of, in the order of the mail. */
interface PartVisitor {

    /** The head of the mail itself. */
    void head(Header header);

    /** A leaf, with its decoded content; what isn't read of it is skipped. */
    void part(Part part, InputStream content) throws IOException;

    /** A mail that is attached begins; its leaves follow. */
    void attachedMail();
}
