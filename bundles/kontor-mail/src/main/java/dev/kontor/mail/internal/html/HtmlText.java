package dev.kontor.mail.internal.html;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The text of HTML for those who read without it: in lines where the HTML has lines, without styles and scripts. */
public final class HtmlText {

    private static final String LINES = "br, p, div, li, tr, h1, h2, h3, h4, h5, h6, blockquote, pre";

    private HtmlText() {}

    public static String of(String html) {
        Document document = Jsoup.parse(html);
        document.select("script, style, template, noscript, title, svg, math").remove();
        for (Element each : document.select(LINES)) {
            each.before(new TextNode("\n"));
        }
        return document.body()
                .wholeText()
                .replaceAll("[ \\t\\x0B\\f\\r\\u00A0]+", " ")
                .replaceAll(" ?\n[ \n]*", "\n")
                .strip();
    }
}
