package dev.kontor.activities.internal.domain;

import dev.kontor.activities.Label;
import dev.kontor.activities.OwnField;
import dev.kontor.activities.OwnField.Kind;
import dev.kontor.rules.FieldChecks;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** What fields a type may have of its own (A7, A63): a foreign bundle declares them, so nothing is taken for granted. */
public final class OwnFieldsDeclared {

    static final int MAX_TEXT = 500;
    static final int MOST_TEXT = 2_000;
    private static final int MAX_FIELDS = 30;
    private static final int MAX_CHOICES = 100;
    private static final int MAX_LABEL = 100;
    private static final Pattern KEY = Pattern.compile("[a-z][a-zA-Z0-9]{0,39}");

    private OwnFieldsDeclared() {}

    public static boolean sound(List<OwnField> fields) {
        return fields != null
                && fields.size() <= MAX_FIELDS
                && fields.stream().allMatch(OwnFieldsDeclared::sound)
                && fields.stream().map(OwnField::key).distinct().count() == fields.size();
    }

    private static boolean sound(OwnField field) {
        if (field == null || field.kind() == null || !key(field.key()) || !sound(field.label())) {
            return false;
        }
        return bounds(field) && choices(field);
    }

    private static boolean bounds(OwnField field) {
        if (field.kind() == Kind.TEXT) {
            return within(field.least()) && within(field.most()) && least(field).compareTo(most(field)) <= 0;
        }
        boolean bounded = field.least() != null && field.most() != null;
        return field.kind() == Kind.NUMBER
                ? !bounded || field.least().compareTo(field.most()) <= 0
                : field.least() == null && field.most() == null;
    }

    private static boolean within(BigDecimal length) {
        return length == null || length.signum() >= 0 && length.compareTo(BigDecimal.valueOf(MOST_TEXT)) <= 0;
    }

    private static boolean choices(OwnField field) {
        int count = field.choices().size();
        if (field.kind() != Kind.CHOICE) {
            return count == 0;
        }
        return count >= 1
                && count <= MAX_CHOICES
                && field.choices().stream().allMatch(choice -> key(choice.key()) && sound(choice.label()))
                && field.choices().stream().map(OwnField.Choice::key).distinct().count() == count;
    }

    /** The least length of a text. */
    static BigDecimal least(OwnField text) {
        return text.least() == null ? BigDecimal.ZERO : text.least();
    }

    /** The greatest length of a text. */
    static BigDecimal most(OwnField text) {
        return text.most() == null ? BigDecimal.valueOf(MAX_TEXT) : text.most();
    }

    private static boolean key(String key) {
        return key != null && KEY.matcher(key).matches();
    }

    private static boolean sound(Label label) {
        if (label == null) {
            return false;
        }
        return new FieldChecks()
                .required("german", label.german())
                .required("english", label.english())
                .line("german", label.german(), MAX_LABEL)
                .line("english", label.english(), MAX_LABEL)
                .passed();
    }
}
