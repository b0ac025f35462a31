package dev.kontor.messaging.internal.domain;

import dev.kontor.messaging.EntryData;
import java.util.Locale;

/**
 * W10, W67: how an entry goes out, with prefix and signature. Neither is put to what has it already, so composing what
 * was composed changes nothing.
 *
 * @param text HTML where the entry is rich
 */
public record Composition(String subject, String text, boolean rich) {
    private static final String SIGNATURE_MARK = "\n-- \n";

    /**
     * @param prefix empty for none
     * @param signature plain text, empty for none
     */
    public static Composition of(EntryData data, String prefix, String signature) {
        String text = data.text() == null ? "" : data.text();
        return new Composition(
                prefixed(data.matchcode() == null ? "" : data.matchcode().strip(), prefix.strip()),
                data.rich() ? signedHtml(text, signature.strip()) : signed(text, signature.strip()),
                data.rich());
    }

    /** As a text message: neither subject nor signature. */
    public static Composition bare(EntryData data) {
        String text = data.text() == null ? "" : data.text();
        String subject = data.matchcode() == null ? "" : data.matchcode().strip();
        return new Composition(subject, data.rich() ? RichText.plain(text) : text, false);
    }

    /** The same without formats. */
    public String plain() {
        return rich ? RichText.plain(text) : text;
    }

    private static String prefixed(String subject, String prefix) {
        boolean there = subject.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT));
        return prefix.isEmpty() || there ? subject : (prefix + " " + subject).strip();
    }

    private static String signed(String text, String signature) {
        boolean there = text.replace("\r\n", "\n").stripTrailing().endsWith(signature.replace("\r\n", "\n"));
        return signature.isEmpty() || there ? text : text.stripTrailing() + "\n" + SIGNATURE_MARK + signature;
    }

    private static String signedHtml(String html, String signature) {
        boolean there = lines(RichText.plain(html)).endsWith(lines(signature));
        return signature.isEmpty() || there ? html : html + "<br><br>-- <br>" + RichText.of(signature);
    }

    private static String lines(String plain) {
        return RichText.plain(RichText.of(plain));
    }
}
