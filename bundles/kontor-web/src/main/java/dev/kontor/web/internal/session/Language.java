package dev.kontor.web.internal.session;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.servlet.http.HttpServletRequest;

/** The languages of the pages. */
public final class Language {

    static final List<String> ALL = List.of("de", "en");

    private Language() {}

    /** The first language of ours that the browser asks for; English when it asks for others only. */
    public static String of(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return "en";
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(ALL::contains)
                .findFirst()
                .orElse("en");
    }
}
