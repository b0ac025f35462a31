package dev.kontor.activities.internal.domain;

import dev.kontor.activities.Label;
import dev.kontor.activities.OwnField;
import dev.kontor.activities.OwnField.Kind;
import dev.kontor.activities.OwnValue;
import dev.kontor.rules.FieldChecks;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is entered in the fields of a type's own: whether it may be, what is kept of it, and by what it is found. */
public final class OwnFieldsEntered {

    private static final String FIELD = "fields.";
    private static final int DATE_LENGTH = 10;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,6})?");

    private OwnFieldsEntered() {}

    /** Tells everything that is wrong at once (A9). */
    public static void check(FieldChecks checks, List<OwnField> fields, Map<String, String> entered) {
        List<String> keys = fields.stream().map(OwnField::key).toList();
        checks.that(keys.containsAll(entered.keySet()), "fields", "unknown");
        for (OwnField field : fields) {
            String value = entered.get(field.key());
            if (field.required()) {
                checks.required(FIELD + field.key(), value);
            }
            if (!missing(value)) {
                value(checks, field, value);
            }
        }
    }

    private static void value(FieldChecks checks, OwnField field, String value) {
        String name = FIELD + field.key();
        switch (field.kind()) {
            case TEXT -> text(checks, name, field, value);
            case NUMBER -> number(checks, name, field, value);
            case DATE -> checks.that(date(value), name, "invalid");
            case YES_NO -> checks.that("true".equals(value) || "false".equals(value), name, "invalid");
            case CHOICE -> checks.that(chosen(field, value).isPresent(), name, "unknown");
        }
    }

    private static void text(FieldChecks checks, String name, OwnField field, String value) {
        checks.text(name, value, OwnFieldsDeclared.most(field).intValue());
        int least = OwnFieldsDeclared.least(field).intValue();
        if (value.codePointCount(0, value.length()) < least) {
            checks.problem(name, "too-short", Map.of("min", String.valueOf(least)));
        }
    }

    private static void number(FieldChecks checks, String name, OwnField field, String value) {
        if (!NUMBER.matcher(value).matches()) {
            checks.problem(name, "invalid");
            return;
        }
        BigDecimal number = new BigDecimal(value);
        boolean within = (field.least() == null || number.compareTo(field.least()) >= 0)
                && (field.most() == null || number.compareTo(field.most()) <= 0);
        if (!within) {
            String least = field.least() == null ? "-∞" : field.least().toPlainString();
            String most = field.most() == null ? "∞" : field.most().toPlainString();
            checks.problem(name, "out-of-range", Map.of("min", least, "max", most));
        }
    }

    private static boolean date(String value) {
        try {
            return value.length() == DATE_LENGTH && LocalDate.parse(value) != null;
        } catch (DateTimeException notADate) {
            return false;
        }
    }

    /** What was entered, in the order of the fields. */
    public static List<OwnValue> kept(List<OwnField> fields, Map<String, String> entered) {
        List<OwnValue> kept = new ArrayList<>();
        for (OwnField field : fields) {
            String value = entered.get(field.key());
            if (!missing(value)) {
                Label shown = field.kind() == Kind.CHOICE
                        ? chosen(field, value).map(OwnField.Choice::label).orElse(null)
                        : null;
                kept.add(new OwnValue(field.key(), field.kind(), field.label(), value, shown));
            }
        }
        return kept;
    }

    /** The words that they are found by: texts, and what was chosen in both languages. */
    public static String words(List<OwnValue> values) {
        return values.stream()
                .flatMap(value -> switch (value.kind()) {
                    case TEXT -> Stream.of(value.value());
                    case CHOICE ->
                        Stream.ofNullable(value.shown()).flatMap(shown -> Stream.of(shown.german(), shown.english()));
                    case NUMBER, DATE, YES_NO -> Stream.empty();
                })
                .collect(Collectors.joining(" "));
    }

    private static Optional<OwnField.Choice> chosen(OwnField field, String key) {
        return field.choices().stream()
                .filter(choice -> choice.key().equals(key))
                .findFirst();
    }

    private static boolean missing(String value) {
        return value == null || value.isBlank();
    }
}
