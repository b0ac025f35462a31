package dev.kontor.activities.internal.domain;

import java.util.regex.Pattern;

/** How the key of an activity type is written. */
public final class TypeKey {

    private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    private TypeKey() {}

    public static boolean valid(String key) {
        return key != null && KEY.matcher(key).matches();
    }
}
