package dev.kontor.web.internal.osgi;

import dev.kontor.web.internal.pages.PageFiles;
import java.net.URL;
import java.util.Optional;
import org.osgi.framework.Bundle;

/** Files below a folder of a bundle. */
public final class BundleFiles implements PageFiles {

    private final Bundle bundle;
    private final String folder;

    public BundleFiles(Bundle bundle, String folder) {
        this.bundle = bundle;
        this.folder = folder;
    }

    @Override
    public Optional<URL> find(String path) {
        return Optional.ofNullable(bundle.getEntry(folder + "/" + path));
    }

    @Override
    public String version() {
        return bundle.getBundleId() + "-" + Long.toHexString(bundle.getLastModified());
    }
}
