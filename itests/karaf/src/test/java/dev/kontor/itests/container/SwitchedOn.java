package dev.kontor.itests.container;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.kernel.module.Modules;
import java.time.Duration;
import org.awaitility.Awaitility;

/** Modules that a tenant has switched on. */
public final class SwitchedOn {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private SwitchedOn() {}

    /** A module is known once its bundle has come up, which goes on after the installation. */
    public static void of(CallContext call, Modules modules, String... names) {
        for (String name : names) {
            Awaitility.await(name)
                    .atMost(PATIENCE)
                    .until(() ->
                            modules.switchTo(call, new ModuleId(name), true).isDone());
        }
    }
}
