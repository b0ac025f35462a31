package dev.kontor.web.internal.osgi;

import java.net.URL;
import org.osgi.framework.Bundle;
import org.osgi.service.http.context.ServletContextHelper;

/** The web context {@code /kontor}; nothing of a bundle is served but by our servlets. */
public final class KontorContext extends ServletContextHelper {

    public KontorContext(Bundle bundle) {
        super(bundle);
    }

    @Override
    public URL getResource(String name) {
        return null;
    }
}
