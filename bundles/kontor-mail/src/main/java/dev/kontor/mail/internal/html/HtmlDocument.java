package dev.kontor.mail.internal.html;

import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * The HTML of a stranger as a document that is safe to show (A20): only what is on the list comes through, so scripts,
 * forms, styles, frames, SVG, MathML and addresses that are loaded from elsewhere don't. Pictures that the mail brings
 * along are put in; of others only a frame is left.
 */
public final class HtmlDocument {

    private static final Pattern PICTURE = Pattern.compile("data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]+");
    private static final Safelist ALLOWED = Safelist.relaxed()
            .addTags("center", "font", "hr", "s", "del", "ins", "tt", "kbd", "samp", "var", "address", "big")
            .addAttributes("font", "color", "size")
            .addAttributes("td", "bgcolor", "align", "valign")
            .addAttributes("th", "bgcolor", "align", "valign")
            .addAttributes("table", "bgcolor", "align", "border", "cellpadding", "cellspacing")
            .addAttributes("img", "data-blocked")
            .addAttributes("p", "align")
            .addAttributes("div", "align")
            .addAttributes(":all", "dir", "lang")
            .removeAttributes("blockquote", "cite")
            .removeAttributes("q", "cite")
            .removeProtocols("img", "src", "http", "https")
            .addProtocols("img", "src", "data")
            .addEnforcedAttribute("a", "rel", "noopener noreferrer nofollow")
            .addEnforcedAttribute("a", "target", "_blank");

    private HtmlDocument() {}

    /**
     * @param pictures the pictures that the mail brings along, by Content-ID, as {@code data:} addresses
     */
    public static String of(String html, Map<String, String> pictures) {
        Document dirty = Jsoup.parse(html);
        for (Element picture : dirty.select("img")) {
            replaceSource(picture, pictures);
        }
        Document clean = new Cleaner(ALLOWED).clean(dirty);
        clean.outputSettings().prettyPrint(false);
        return """
                <!doctype html>
                <html><head><meta charset="utf-8"><meta name="referrer" content="no-referrer"><style>
                body { font: 15px/1.5 system-ui, sans-serif; margin: 1rem; overflow-wrap: anywhere; color: #1c1c1e; background: #fff }
                img { max-width: 100%; height: auto }
                img[data-blocked] { border: 1px dashed #8a8a8e; min-width: 1.5em; min-height: 1.5em; font-size: 80% }
                pre { white-space: pre-wrap }
                blockquote { margin: 0 0 0 .5rem; padding-left: .75rem; border-left: 2px solid #c7c7cc }
                </style></head><body>
                """ + clean.body().html() + "\n</body></html>\n";
    }

    private static void replaceSource(Element picture, Map<String, String> pictures) {
        String source = picture.attr("src").strip();
        if (source.regionMatches(true, 0, "cid:", 0, 4)) {
            source = pictures.getOrDefault(source.substring(4), "");
        }
        picture.removeAttr("data-blocked");
        if (PICTURE.matcher(source).matches()) {
            picture.attr("src", source);
        } else {
            picture.removeAttr("src");
            picture.attr("data-blocked", "remote");
        }
    }
}
