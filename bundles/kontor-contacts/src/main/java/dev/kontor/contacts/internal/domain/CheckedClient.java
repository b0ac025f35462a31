package dev.kontor.contacts.internal.domain;

import dev.kontor.contacts.ClientData;
import dev.kontor.contacts.ClientId;
import dev.kontor.rules.FieldChecks;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a user entered of a client company, after {@link #check}: fit to be stored. */
public record CheckedClient(
        String name,
        ClientId parent,
        String street,
        String postalCode,
        String city,
        String country,
        String website,
        List<CheckedPoint> points) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** C6: tells the checks every problem, so that what comes back counts only if they passed. */
    public static CheckedClient check(FieldChecks checks, ClientData data, String region) {
        checks.required("name", data.name())
                .line("name", data.name(), 200)
                .line("street", data.street(), 200)
                .line("postalCode", data.postalCode(), 20)
                .line("city", data.city(), 100)
                .line("website", data.website(), 500);
        String country = Blank.toNull(data.country());
        checks.that(country == null || COUNTRIES.contains(country), "country", "not-a-country");
        String website = Blank.toNull(data.website());
        checks.that(website == null || isWebAddress(website), "website", "not-a-web-address");
        return new CheckedClient(
                data.name(),
                data.parent(),
                Blank.toNull(data.street()),
                Blank.toNull(data.postalCode()),
                Blank.toNull(data.city()),
                country,
                website,
                PointChecks.check(checks, data.points(), region));
    }

    /** Only http and https: a page shows it as a link, and {@code javascript:} must not become one. */
    private static boolean isWebAddress(String website) {
        try {
            URI address = new URI(website);
            return ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()))
                    && address.getRawAuthority() != null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
