package dev.kontor.web.internal.session;

import dev.kontor.web.NavigationGroup;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the page shell starts with.
 *
 * @param csrf the token for the header {@code X-Kontor-Csrf}; absent for a bearer token, which needs none
 */
record SessionAnswer(
        User user,
        TenantOfUser tenant,
        Set<String> permissions,
        String csrf,
        List<Navigation> navigation,
        List<PageScript> pages) {

    record User(String id, String displayName, Locale locale, String zone) {}

    record TenantOfUser(String id, String name) {}

    record Navigation(String route, String labelDe, String labelEn, int order, NavigationGroup group, String icon) {}

    record PageScript(String name, String script) {}
}
