package dev.kontor.web.internal.rest;

import dev.kontor.kernel.CallContext;
import dev.kontor.web.IfMatch;
import dev.kontor.web.internal.session.Identity;
import dev.kontor.web.internal.session.Language;
import java.util.Set;
import java.util.function.Supplier;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.core.Context;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.process.internal.RequestScoped;

/** The resources themselves, and what their methods take with {@code @Context} beside JAX-RS's own. */
final class ContextBinder extends AbstractBinder {

    private static final int BEFORE_INSTANCES_THAT_JERSEY_WOULD_MAKE = 100;

    private final Set<Object> resources;

    ContextBinder(Set<Object> resources) {
        this.resources = resources;
    }

    @Override
    protected void configure() {
        resources.forEach(this::bindResource);
        bindFactory(Call.class).to(CallContext.class).in(RequestScoped.class);
        bindFactory(Version.class).to(IfMatch.class).in(RequestScoped.class);
    }

    // registered as instances Jersey would run them too, but warn that they aren't providers
    private <T> void bindResource(T resource) {
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) resource.getClass();
        bind(resource).to(type).ranked(BEFORE_INSTANCES_THAT_JERSEY_WOULD_MAKE);
    }

    /** Tenant, user and language of the request. */
    static final class Call implements Supplier<CallContext> {
        private final HttpServletRequest request;

        @javax.inject.Inject
        Call(@Context HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public CallContext get() {
            return Identity.of(request).call().in(Language.asked(request).orElse(null));
        }
    }

    /** The version that {@link IfMatchFilter} has read. */
    static final class Version implements Supplier<IfMatch> {
        private final HttpServletRequest request;

        @javax.inject.Inject
        Version(@Context HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public IfMatch get() {
            return IfMatchFilter.versionOf(request);
        }
    }
}
