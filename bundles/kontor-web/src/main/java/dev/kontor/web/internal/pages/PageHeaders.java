package dev.kontor.web.internal.pages;

import javax.servlet.http.HttpServletResponse;

/** Headers of every HTML page: nothing runs in it but what this server sends, and only who may shows it in a frame. */
public final class PageHeaders {

    private final String policy;

    /**
     * @param frameAncestors who may show pages in a frame, in the words of a Content-Security-Policy
     * @param scriptHashes of the scripts that stand inside a page
     */
    PageHeaders(String frameAncestors, String... scriptHashes) {
        if (frameAncestors.matches(".*[;,\\r\\n].*")) {
            throw new IllegalArgumentException("frameAncestors is not a list of sources: " + frameAncestors);
        }
        StringBuilder scripts = new StringBuilder("'self'");
        for (String hash : scriptHashes) {
            scripts.append(" '").append(hash).append('\'');
        }
        this.policy = "default-src 'none'; script-src " + scripts
                + "; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; frame-ancestors "
                + frameAncestors + "; base-uri 'none'; form-action 'self'";
    }

    /** For our pages, which have the import map inside. */
    public static PageHeaders ofShell(String frameAncestors) {
        return new PageHeaders(frameAncestors, ShellPage.importMapHash());
    }

    public void set(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
    }
}
