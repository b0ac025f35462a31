package dev.kontor.itests.container;

import javax.inject.Inject;
import org.apache.karaf.features.BootFinished;

/** Is called as soon as the container has its boot features: not before, since they restart what tests rely on. */
final class BootFinishedProbe {

    @Inject
    private BootFinished finished;

    void the_boot_features_are_there() {
        if (finished == null) {
            throw new AssertionError("The boot did not finish");
        }
    }
}
