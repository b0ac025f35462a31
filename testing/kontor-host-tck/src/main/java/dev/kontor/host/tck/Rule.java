package dev.kontor.host.tck;

import dev.kontor.host.tck.internal.Scene;
import java.util.Locale;

/**
 * Something that a host must or should keep.
 *
 * @param id stable, for example {@code HOST-U-03}
 * @param sentence what holds
 * @param reference where the SPI says so
 */
public record Rule(String id, Level level, String sentence, String reference, Check check) {

    /** Tries whether the rule holds; throws when it doesn't. */
    @FunctionalInterface
    public interface Check {
        void of(Scene scene) throws Exception;
    }

    @Override
    public String toString() {
        return id + " (" + level.name().toLowerCase(Locale.ROOT) + "): " + sentence;
    }
}
