package dev.kontor.kernel.privacy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a contributor erased.
 *
 * @param counts how many rows, by what they are; nothing stands for none
 * @param stays what it left and why, one English sentence each, without personal data
 */
public record Erased(Map<String, Long> counts, List<String> stays) {

    public static final Erased NOTHING = new Erased(Map.of(), List.of());

    public Erased {
        SortedMap<String, Long> sorted = new TreeMap<>(counts);
        sorted.values().removeIf(count -> count == 0);
        counts = Collections.unmodifiableMap(sorted);
        stays = List.copyOf(new TreeSet<>(stays));
    }

    /** Both together. */
    public Erased and(Erased other) {
        Map<String, Long> sum = new TreeMap<>(counts);
        other.counts.forEach((what, count) -> sum.merge(what, count, Long::sum));
        List<String> all = new ArrayList<>(stays);
        all.addAll(other.stays);
        return new Erased(sum, all);
    }
}
