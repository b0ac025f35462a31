package dev.kontor.web.internal.rest;

import com.fasterxml.jackson.jaxrs.cfg.JaxRSFeature;
import com.fasterxml.jackson.jaxrs.json.JacksonJsonProvider;
import dev.kontor.json.KontorJson;
import java.util.Map;
import java.util.Set;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** How the resources of a module are run: docs/rest.md. Nothing is found by itself, everything stands here. */
final class Resources {

    private Resources() {}

    static ResourceConfig of(Set<Object> resources) {
        ResourceConfig config = new ResourceConfig();
        resources.forEach(resource -> config.register(resource.getClass()));
        return config.register(new ContextBinder(resources))
                .register(new ValueParameters())
                .register(new IfMatchFilter())
                .register(new OutcomeAnswers())
                .register(new ProblemAnswers())
                .register(new JsonBodies())
                .register(json())
                .addProperties(Map.of(
                        CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true,
                        CommonProperties.PROVIDER_DEFAULT_DISABLE, "ALL",
                        CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true,
                        ServerProperties.WADL_FEATURE_DISABLE, true,
                        ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true,
                        ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true));
    }

    private static JacksonJsonProvider json() {
        JacksonJsonProvider provider = new JacksonJsonProvider(KontorJson.strict());
        return provider.disable(JaxRSFeature.ALLOW_EMPTY_INPUT);
    }
}
