package dev.kontor.persistence.internal.migration;

import java.net.URL;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One migration: {@code V003__what_it_does.sql}. */
public record MigrationScript(String fileName, URL url) {
    private static final Pattern NAME = Pattern.compile("V(\\d{1,6})__\\w+\\.sql");

    public MigrationScript {
        if (!NAME.matcher(fileName).matches()) {
            throw new IllegalArgumentException("A migration is named like V003__what_it_does.sql, not " + fileName);
        }
    }

    public int version() {
        Matcher matcher = NAME.matcher(fileName);
        matcher.matches();
        return Integer.parseInt(matcher.group(1));
    }
}
