package dev.kontor.web.internal.pages;

import dev.kontor.web.internal.WebSettings;
import javax.servlet.http.HttpServletResponse;

/** Headers of every HTML page: nothing runs in it but what this server sends, and only who may shows it in a frame. */
public final class PageHeaders {

    private final WebSettings.Current settings;
    private final String scripts;

    private PageHeaders(WebSettings.Current settings, String... scriptHashes) {
        this.settings = settings;
        StringBuilder sources = new StringBuilder("'self'");
        for (String hash : scriptHashes) {
            sources.append(" '").append(hash).append('\'');
        }
        this.scripts = sources.toString();
    }

    /** For our pages, which have the import map inside. */
    public static PageHeaders ofShell(WebSettings.Current settings) {
        return new PageHeaders(settings, ShellPage.importMapHash());
    }

    /** Whether the text can stand in a policy without ending the directive it stands in. */
    public static boolean isListOfSources(String text) {
        return !text.matches("(?s).*[;,\\r\\n].*");
    }

    private String policy() {
        return "default-src 'none'; script-src " + scripts
                + "; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; frame-ancestors "
                + settings.get().frameAncestors() + "; base-uri 'none'; form-action 'self'";
    }

    public void set(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", policy());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
    }
}
