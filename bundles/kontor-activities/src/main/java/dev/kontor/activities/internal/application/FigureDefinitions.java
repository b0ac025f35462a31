package dev.kontor.activities.internal.application;

import dev.kontor.activities.ActivitiesModule;
import dev.kontor.activities.figures.FigureDefinition;
import dev.kontor.activities.figures.FigureId;
import dev.kontor.activities.figures.FigureSubject.Kind;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;

/** N9: the one definition of each figure; the words stand in figures_de.properties and figures_en.properties. */
final class FigureDefinitions {

    private static final Set<Kind> RECORDS = EnumSet.of(Kind.CONTACT, Kind.CLIENT);
    private static final ResourceBundle GERMAN = words("figures_de.properties");
    private static final ResourceBundle ENGLISH = words("figures_en.properties");

    private FigureDefinitions() {}

    static List<FigureDefinition> all(Locale locale) {
        return Arrays.stream(FigureId.values()).map(id -> of(id, locale)).toList();
    }

    static Set<Kind> subjects(FigureId id) {
        return switch (id) {
            case LIFECYCLE, RESULT -> RECORDS;
            default -> EnumSet.allOf(Kind.class);
        };
    }

    /** Whether it tells of single users. */
    static boolean ofColleagues(FigureId id) {
        return id == FigureId.PERFORMANCE;
    }

    /** A word of the figures in the reader's language. */
    static String word(String key, Locale locale) {
        return ("de".equals(locale.getLanguage()) ? GERMAN : ENGLISH).getString(key);
    }

    private static FigureDefinition of(FigureId id, Locale locale) {
        String key = id.name().toLowerCase(Locale.ROOT);
        Set<String> permissions = ofColleagues(id)
                ? Set.of(ActivitiesModule.READ.key(), ActivitiesModule.FIGURES_OF_COLLEAGUES.key())
                : Set.of(ActivitiesModule.READ.key());
        return new FigureDefinition(
                id,
                word(key + ".name", locale),
                word(key + ".formula", locale),
                unit(id),
                word(key + ".time", locale),
                permissions,
                subjects(id));
    }

    private static String unit(FigureId id) {
        return switch (id) {
            case VOLUME, SERIES, PATTERN, PERFORMANCE, RESULT -> "activities";
            case FREQUENCY, RESPONSE -> "seconds";
            case REPLY, EFFECTIVENESS, TREND -> "share";
            case ENGAGEMENT, RELATIONSHIP -> "points";
            case CHANNEL, LIFECYCLE -> "word";
        };
    }

    private static ResourceBundle words(String file) {
        try (Reader reader = new InputStreamReader(
                FigureDefinitions.class.getResourceAsStream("/figures/" + file), StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
