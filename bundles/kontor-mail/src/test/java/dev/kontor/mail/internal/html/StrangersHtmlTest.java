package dev.kontor.mail.internal.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A20 and its "not enough": mXSS, SVG, CSS addresses, srcset and friends; nothing runs, nothing is loaded. */
class StrangersHtmlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)><script>alert(1)</script></svg>",
                "<svg><style><img src=x onerror=alert(1)></style></svg>",
                "<svg><animate attributeName=href values=javascript:alert(1) /></svg>",
                "<svg><image href='https://evil.example/x.png'/></svg>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<template><img src=https://evil.example/x.png></template>",
                "<title><img src=x onerror=alert(1)></title>",
                "<textarea><img title=\"</textarea><img src=x onerror=alert(1)>\"></textarea>",
                "<p style=\"background:url(https://evil.example/x.png)\">x</p>",
                "<p style=\"background:u\\72l(https://evil.example/x.png)\">x</p>",
                "<style>@import 'https://evil.example/x.css'; p{background:url(https://evil.example/x)}</style>",
                "<link rel=stylesheet href=https://evil.example/x.css>",
                "<img srcset='https://evil.example/x.png 2x'>",
                "<img src='https://evil.example/x.png'>",
                "<img src='//evil.example/x.png'>",
                "<img src='data:image/svg+xml;base64,PHN2Zz4='>",
                "<img src='data:text/html,<script>alert(1)</script>'>",
                "<picture><source srcset='https://evil.example/x.png'></picture>",
                "<video poster='https://evil.example/x.png'><source src='https://evil.example/x.mp4'></video>",
                "<audio src='https://evil.example/x.mp3' autoplay></audio>",
                "<table background='https://evil.example/x.png'><tr><td background='https://evil.example/x'></table>",
                "<body background='https://evil.example/x.png' onload=alert(1)>",
                "<iframe src='https://evil.example/'></iframe><object data='https://evil.example/'></object>",
                "<embed src='https://evil.example/'><base href='https://evil.example/'>",
                "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
                "<form action='https://evil.example/'><input name=password><button>Login</button></form>",
                "<a href='javascript:alert(1)'>x</a>",
                "<a href=' java\tscript:alert(1)'>x</a>",
                "<a href='&#106;avascript:alert(1)'>x</a>",
                "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
                "<a href='vbscript:msgbox(1)'>x</a>",
                "<blockquote cite='https://evil.example/'>x</blockquote>",
                "<div><![CDATA[<img src=x onerror=alert(1)>]]></div>",
                "<!--><img src=x onerror=alert(1)>-->",
                "<!--[if mso]><img src='https://evil.example/x.png'><![endif]-->"
            })
    void nothing_runs_and_nothing_is_loaded(String html) {
        String shown = HtmlDocument.of(html, Map.of());
        assertHarmless(Jsoup.parse(shown));
        assertHarmless(Jsoup.parse(Jsoup.parse(shown).outerHtml()));
    }

    @Test
    void what_is_harmless_stays() {
        String shown = HtmlDocument.of(
                "<h1>Angebot</h1><p dir=rtl>שלום</p><table border=1><tr><td bgcolor=red>ä &lt;b&gt;</td></tr></table>"
                        + "<a href='https://example.org/?a=1&amp;b=2'>Link</a><a href='mailto:a@example.org'>Mail</a>",
                Map.of());
        Document document = Jsoup.parse(shown);
        assertThat(document.select("h1").text()).isEqualTo("Angebot");
        assertThat(document.select("p[dir=rtl]").text()).isEqualTo("שלום");
        assertThat(document.select("td").text()).isEqualTo("ä <b>");
        assertThat(document.select("a[href='https://example.org/?a=1&b=2']").attr("rel"))
                .isEqualTo("noopener noreferrer nofollow");
        assertThat(document.select("a[href=mailto:a@example.org]")).hasSize(1);
    }

    @Test
    void pictures_of_the_mail_itself_are_put_in_and_others_leave_a_frame() {
        String shown = HtmlDocument.of(
                "<img src='cid:logo@x' alt=Logo><img src='cid:other'><img src='https://evil.example/x' alt=Pixel>",
                Map.of("logo@x", "data:image/png;base64,AAAA", "other", "data:image/svg+xml;base64,AAAA"));
        Document document = Jsoup.parse(shown);
        assertThat(document.select("img[alt=Logo]").attr("src")).isEqualTo("data:image/png;base64,AAAA");
        assertThat(document.select("img[alt=Pixel]").attr("data-blocked")).isEqualTo("remote");
        assertThat(document.select("img[src]")).hasSize(1);
    }

    private static void assertHarmless(Document document) {
        assertThat(document.select(
                        "script, svg, math, form, input, button, textarea, iframe, object, embed, link, base,"
                                + " template, noscript, video, audio, source, picture, title, body style"))
                .isEmpty();
        assertThat(document.select("style")).hasSize(1);
        assertThat(document.select("style").html()).doesNotContain("url", "@import");
        assertThat(document.select("meta[http-equiv]")).isEmpty();
        for (Element element : document.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).doesNotStartWith("on").isNotIn("style", "srcset", "background", "cite");
                if (attribute.getKey().equals("src")) {
                    assertThat(attribute.getValue()).startsWith("data:image/").doesNotContain("svg");
                }
                if (attribute.getKey().equals("href")) {
                    assertThat(attribute.getValue()).matches("(https?|mailto|ftp):.*");
                }
            }
        }
    }
}
