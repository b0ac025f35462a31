package dev.kontor.itests.guest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/** What a bundle may be like in its next version: as it is, with a file more. */
final class NextVersion {

    private final URL jar;
    private final Version version;
    private String file;
    private String content;

    private NextVersion(URL jar, Version version) {
        this.jar = jar;
        this.version = version;
    }

    static NextVersion of(Bundle bundle) throws IOException {
        Version now = bundle.getVersion();
        return new NextVersion(new URL(bundle.getLocation()), new Version(now.getMajor(), now.getMinor() + 1, 0));
    }

    NextVersion with(String addedFile, String itsContent) {
        file = addedFile;
        content = itsContent;
        return this;
    }

    Version version() {
        return version;
    }

    InputStream jar() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarInputStream before = new JarInputStream(jar.openStream())) {
            Manifest manifest = before.getManifest();
            manifest.getMainAttributes().putValue(Constants.BUNDLE_VERSION, version.toString());
            try (JarOutputStream next = new JarOutputStream(bytes, manifest)) {
                for (ZipEntry entry = before.getNextEntry(); entry != null; entry = before.getNextEntry()) {
                    next.putNextEntry(new ZipEntry(entry.getName()));
                    before.transferTo(next);
                }
                next.putNextEntry(new ZipEntry(file));
                next.write(content.getBytes(StandardCharsets.UTF_8));
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
