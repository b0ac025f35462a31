package dev.kontor.itests.guest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** The features of a host that keeps its own data with Karaf's JPA and EclipseLink. */
final class JpaHostFeature {

    private final Path folder;

    JpaHostFeature(Path folder) {
        this.folder = folder;
    }

    URI write() throws IOException {
        Path ledger = folder.resolve("host-ledger.jar");
        try (OutputStream out = Files.newOutputStream(ledger);
                JarOutputStream jar = new JarOutputStream(out, manifest())) {
            add(jar, "com/example/ledger/Invoice.class");
            add(jar, "com/example/ledger/Ledger.class");
            add(jar, "com/example/ledger/Ledger$1.class");
            jar.putNextEntry(new ZipEntry("META-INF/persistence.xml"));
            jar.write(unit().getBytes(StandardCharsets.UTF_8));
            jar.closeEntry();
        }
        Path features = folder.resolve("jpa-host-features.xml");
        Files.writeString(features, """
                <features name="jpa-host" xmlns="http://karaf.apache.org/xmlns/features/v1.6.0">
                  <feature name="jpa-host" version="1.0.0">
                    <feature>aries-blueprint</feature>
                    <feature>pax-web-http-jetty</feature>
                    <feature>pax-web-whiteboard</feature>
                    <feature>jpa</feature>
                    <feature>eclipselink</feature>
                    <bundle>mvn:com.h2database/h2/%s</bundle>
                    <bundle>%s</bundle>
                  </feature>
                </features>
                """.formatted(System.getProperty("kontor.h2"), ledger.toUri()));
        return features.toUri();
    }

    private static String unit() {
        return """
                <persistence version="2.1" xmlns="http://xmlns.jcp.org/xml/ns/persistence">
                  <persistence-unit name="ledger" transaction-type="RESOURCE_LOCAL">
                    <provider>org.eclipse.persistence.jpa.PersistenceProvider</provider>
                    <non-jta-data-source>osgi:service/javax.sql.DataSource/(osgi.jndi.service.name=ledger)</non-jta-data-source>
                    <class>com.example.ledger.Invoice</class>
                    <exclude-unlisted-classes>true</exclude-unlisted-classes>
                    <properties>
                      <property name="eclipselink.ddl-generation" value="create-tables"/>
                      <property name="eclipselink.weaving" value="false"/>
                    </properties>
                  </persistence-unit>
                </persistence>
                """;
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Bundle-ManifestVersion", "2");
        attributes.putValue("Bundle-SymbolicName", "host-ledger");
        attributes.putValue("Bundle-Version", "1.0.0");
        attributes.putValue("Bundle-Activator", "com.example.ledger.Ledger");
        attributes.putValue("Meta-Persistence", "META-INF/persistence.xml");
        attributes.putValue(
                "Import-Package",
                "javax.sql,org.h2.jdbcx,javax.persistence;version=\"[2.1,3)\",org.osgi.framework;version=\"[1.8,2)\","
                        + "org.osgi.util.tracker;version=\"[1.5,2)\"");
        return manifest;
    }

    private static void add(JarOutputStream jar, String name) throws IOException {
        jar.putNextEntry(new ZipEntry(name));
        try (InputStream file = JpaHostFeature.class.getClassLoader().getResourceAsStream(name)) {
            file.transferTo(jar);
        }
        jar.closeEntry();
    }
}
