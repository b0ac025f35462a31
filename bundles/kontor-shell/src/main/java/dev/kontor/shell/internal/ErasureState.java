package dev.kontor.shell.internal;

import dev.kontor.kernel.privacy.Erasure;
import java.util.stream.Collectors;

/** In words, what an erasure waits for. */
final class ErasureState {

    private ErasureState() {}

    static String of(Erasure erasure) {
        if (erasure.finishedAt() != null) {
            return "complete";
        }
        if (erasure.held()) {
            return "held";
        }
        String away = erasure.parts().stream()
                .filter(part -> !part.done() && !part.present())
                .map(Erasure.Part::contributor)
                .collect(Collectors.joining(" "));
        return away.isEmpty() ? "running" : "waits for " + away;
    }
}
