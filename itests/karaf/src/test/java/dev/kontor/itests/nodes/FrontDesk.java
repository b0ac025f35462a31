package dev.kontor.itests.nodes;

import aQute.bnd.osgi.Builder;
import com.example.frontdesk.Door;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** The features of a host with a door to the outside and a subscriber of its own. */
final class FrontDesk {

    static final String FEATURE = "frontdesk/1.0.0";

    private FrontDesk() {}

    static URI writtenTo(Path folder) throws Exception {
        Path bundle = folder.resolve("frontdesk.jar");
        try (Builder builder = new Builder()) {
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                builder.addClasspath(new File(entry));
            }
            builder.setProperty("Bundle-SymbolicName", "frontdesk");
            builder.setProperty("Bundle-Version", "1.0.0");
            builder.setProperty("Private-Package", Door.class.getPackageName());
            builder.setProperty("Import-Package", "javax.servlet,*");
            builder.setProperty("-includeresource", "OSGI-INF/blueprint/frontdesk.xml=" + blueprint());
            builder.setProperty("-noimportjava", "true");
            builder.build().write(bundle.toFile());
            if (!builder.getErrors().isEmpty()) {
                throw new IllegalStateException(builder.getErrors().toString());
            }
        }
        return Files.writeString(folder.resolve("frontdesk-features.xml"), """
                <features name="frontdesk" xmlns="http://karaf.apache.org/xmlns/features/v1.6.0">
                  <feature name="frontdesk" version="1.0.0">
                    <feature>kontor-activities</feature>
                    <bundle>%s</bundle>
                  </feature>
                </features>
                """.formatted(bundle.toUri()))
                .toUri();
    }

    private static Path blueprint() throws Exception {
        return Path.of(FrontDesk.class.getResource("/frontdesk/frontdesk.xml").toURI());
    }
}
