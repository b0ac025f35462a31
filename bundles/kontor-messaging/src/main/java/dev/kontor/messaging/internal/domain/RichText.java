package dev.kontor.messaging.internal.domain;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Safelist;

/** Text with formats (W9): only what is harmless in the reader's program, and the same without formats. */
public final class RichText {
    private static final Safelist HARMLESS = Safelist.relaxed()
            .removeTags("img")
            .addTags("hr", "s")
            .addEnforcedAttribute("a", "rel", "noopener noreferrer nofollow");
    private static final String LINES = "br, p, div, li, tr, h1, h2, h3, h4, h5, h6, blockquote, pre";

    private RichText() {}

    public static String cleaned(String html) {
        return Jsoup.clean(html, "", HARMLESS, new OutputSettings().prettyPrint(false));
    }

    /** In lines where the HTML has lines. */
    public static String plain(String html) {
        Document document = Jsoup.parse(html);
        for (Element each : document.select(LINES)) {
            each.before(new TextNode("\n"));
        }
        return document.body()
                .wholeText()
                .replaceAll("[ \\t\\r\\u00A0]+", " ")
                .replaceAll(" ?\n[ \n]*", "\n")
                .strip();
    }

    /** Plain text as HTML. */
    public static String of(String plain) {
        return new TextNode(plain).outerHtml().replace("\r\n", "<br>").replace("\n", "<br>");
    }
}
