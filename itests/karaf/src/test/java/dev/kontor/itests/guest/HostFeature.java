package dev.kontor.itests.guest;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** The features of a host that is as easily disturbed as can be, written where the container can read them. */
final class HostFeature {

    /** What hosts are known to ask for optionally, and what Kontor brings inside its own bundles. */
    private static final List<String> GREEDY = List.of(
            "jakarta.persistence",
            "org.eclipse.persistence.jpa",
            "com.fasterxml.jackson.core",
            "com.fasterxml.jackson.databind",
            "com.fasterxml.jackson.annotation",
            "com.fasterxml.jackson.datatype.jsr310",
            "javax.ws.rs",
            "javax.ws.rs.core",
            "javax.annotation",
            "javax.validation",
            "org.glassfish.jersey.server",
            "io.swagger.v3.oas.annotations",
            "org.jsoup",
            "com.google.i18n.phonenumbers",
            "com.zaxxer.hikari",
            "org.h2.jdbcx",
            "org.postgresql",
            "org.flywaydb.core",
            "jakarta.mail",
            "org.osgi.service.jdbc",
            "de.siegmar.fastcsv.writer",
            "com.github.f4b6a3.uuid");

    private final Path folder;

    HostFeature(Path folder) {
        this.folder = folder;
    }

    /**
     * The repository: {@code host}, with what hosts have and two sensitive bundles, and {@code intruder}, which
     * shares a library as no guest may.
     */
    URI write() throws IOException {
        Path greedy = bundle("host-greedy", "Import-Package", optional());
        Path dynamic = bundle("host-dynamic", "DynamicImport-Package", "*");
        Path features = folder.resolve("host-features.xml");
        Files.writeString(features, """
                <features name="host" xmlns="http://karaf.apache.org/xmlns/features/v1.6.0">
                  <feature name="host" version="1.0.0">
                    <feature>aries-blueprint</feature>
                    <feature>pax-web-http-jetty</feature>
                    <feature>pax-web-whiteboard</feature>
                    <bundle>%s</bundle>
                    <bundle>%s</bundle>
                  </feature>
                  <feature name="intruder" version="1.0.0">
                    <bundle>mvn:jakarta.persistence/jakarta.persistence-api/3.2.0</bundle>
                  </feature>
                </features>
                """.formatted(greedy.toUri(), dynamic.toUri()));
        return features.toUri();
    }

    private static String optional() {
        return GREEDY.stream().map(name -> name + ";resolution:=optional").collect(Collectors.joining(","));
    }

    private Path bundle(String name, String header, String value) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Bundle-ManifestVersion", "2");
        attributes.putValue("Bundle-SymbolicName", name);
        attributes.putValue("Bundle-Version", "1.0.0");
        attributes.putValue(header, value);
        Path file = folder.resolve(name + ".jar");
        try (OutputStream out = Files.newOutputStream(file)) {
            new JarOutputStream(out, manifest).close();
        }
        return file;
    }
}
