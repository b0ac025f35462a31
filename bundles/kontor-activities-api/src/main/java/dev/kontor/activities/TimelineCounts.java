package dev.kontor.activities;

import java.util.Map;

/**
 * How many activities the caller may see: in total and by type. The types are counted without the filter's own types,
 * so that a page can show the numbers on its type buttons.
 */
public record TimelineCounts(long total, Map<String, Long> byType) {

    public TimelineCounts {
        byType = Map.copyOf(byType);
    }
}
