package dev.kontor.mail.internal.mime;

import java.util.Locale;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.apache.james.mime4j.util.MimeUtil;

/**
 * A leaf of a mail.
 *
 * @param fileName decoded, or null
 * @param contentId without angle brackets, or null
 * @param charset as the mail names it, or null
 * @param attached whether the mail says that it isn't to be shown as text
 * @param base64 whether its bytes came unchanged through every mail server
 * @param within whether it belongs to an attached mail
 */
record Part(
        String type,
        String fileName,
        String contentId,
        String charset,
        boolean attached,
        boolean base64,
        boolean within) {

    static Part of(MaximalBodyDescriptor body, boolean within) {
        String fileName = body.getContentDispositionFilename();
        if (fileName == null && body.getContentTypeParameters() != null) {
            fileName = body.getContentTypeParameters().get("name");
        }
        boolean attachment = "attachment".equalsIgnoreCase(body.getContentDispositionType());
        return new Part(
                body.getMimeType().toLowerCase(Locale.ROOT),
                fileName == null ? null : DecoderUtil.decodeEncodedWords(fileName, DecodeMonitor.SILENT),
                withoutBrackets(body.getContentId()),
                body.getCharset(),
                attachment || fileName != null,
                MimeUtil.isBase64Encoding(body.getTransferEncoding()),
                within);
    }

    boolean isText() {
        return type.startsWith("text/");
    }

    /** Whether it is text that the mail itself says, of that type. */
    boolean isBody(String wanted) {
        return !within && !attached && type.equals(wanted);
    }

    static String withoutBrackets(String id) {
        if (id == null || id.isBlank()) {
            return null;
        }
        String bare = id.strip();
        int open = bare.indexOf('<');
        int close = bare.indexOf('>', open + 1);
        return open >= 0 && close > open ? bare.substring(open + 1, close).strip() : bare;
    }
}
