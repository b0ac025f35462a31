package dev.kontor.web.internal.session;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;

/** The languages of the pages. */
public final class Language {

    static final List<String> ALL = List.of("de", "en");

    private Language() {}

    /** The first language of ours that the browser asks for; English when it asks for others only. */
    public static String of(HttpServletRequest request) {
        return asked(request).map(Locale::getLanguage).orElse("en");
    }

    /** The first language of ours that is asked for; empty when none is. */
    public static Optional<Locale> asked(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Optional.empty();
        }
        return Collections.list(request.getLocales()).stream()
                .filter(locale -> ALL.contains(locale.getLanguage()))
                .findFirst();
    }
}
