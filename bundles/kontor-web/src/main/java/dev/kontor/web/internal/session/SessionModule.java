package dev.kontor.web.internal.session;

import dev.kontor.kernel.module.ModuleId;
import dev.kontor.web.RestModule;
import java.util.Set;

/** The resources of kontor-web itself. */
public final class SessionModule implements RestModule {

    private final SessionResource resource;

    public SessionModule(SessionView view) {
        this.resource = new SessionResource(view);
    }

    @Override
    public String path() {
        return "session";
    }

    @Override
    public ModuleId module() {
        return ModuleId.KERNEL;
    }

    @Override
    public Set<Object> resources() {
        return Set.of(resource);
    }
}
