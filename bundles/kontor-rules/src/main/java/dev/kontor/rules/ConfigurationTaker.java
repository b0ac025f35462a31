package dev.kontor.rules;

import java.util.Map;

/** Somebody who takes a configuration; without type parameters, as Blueprint finds no constructor with them. */
@FunctionalInterface
public interface ConfigurationTaker {

    /** Takes the configuration, an empty one for the defaults; what can't be understood is told in the log. */
    void take(Map<String, ?> configuration);
}
