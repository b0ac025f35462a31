package dev.kontor.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The settings of a configuration, read one by one; what can't be understood is noted in words for an administrator,
 * without the values, as one may be a password. A setting that nobody asked for is a problem too: it may be a typing
 * error.
 */
public final class SettingsForm {
    /** What the container itself adds. */
    private static final Set<String> CONTAINER_KEYS = Set.of("service.", "felix.", "org.apache.", ".");

    private final Map<String, ?> given;
    private final Set<String> unknown;
    private final List<String> problems = new ArrayList<>();

    public SettingsForm(Map<String, ?> given) {
        this.given = given;
        this.unknown = new TreeSet<>(given.keySet());
        unknown.removeIf(key -> CONTAINER_KEYS.stream().anyMatch(key::startsWith));
    }

    /** The setting without blanks around it; empty when it isn't there or blank. */
    public Optional<String> text(String key) {
        unknown.remove(key);
        return Optional.ofNullable(given.get(key))
                .map(value -> value.toString().strip())
                .filter(value -> !value.isEmpty());
    }

    /** A whole number within a range; {@code absent} when it isn't there or not understood. */
    public int number(String key, int absent, int least, int most) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return absent;
        }
        try {
            int number = Integer.parseInt(text.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            problem(key + " must be a number");
            return absent;
        }
        problem(key + " must be between " + least + " and " + most);
        return absent;
    }

    public void problem(String problem) {
        problems.add(problem);
    }

    /** What is wrong; to be asked when all settings were read. */
    public List<String> problems() {
        List<String> all = new ArrayList<>();
        unknown.forEach(key -> all.add("there is no setting " + key));
        all.addAll(problems);
        return all;
    }
}
