package dev.kontor.itests.pages;

import aQute.bnd.osgi.Builder;
import dev.kontor.activities.ActivityType;
import dev.kontor.activities.Label;
import dev.kontor.activities.OwnField;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** A type of activity with fields of its own that somebody else's bundle brings. */
public final class VisitType implements ActivityType, BundleActivator {

    static final String KEY = "VISIT";

    @Override
    public void start(BundleContext context) {
        context.registerService(ActivityType.class, this, new Hashtable<>());
    }

    @Override
    public void stop(BundleContext context) {
        // the framework takes the service away
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String displayName(Locale locale) {
        return "de".equals(locale.getLanguage()) ? "Besuch vor Ort" : "Visit";
    }

    @Override
    public String sourceKind() {
        return null;
    }

    @Override
    public List<OwnField> fields() {
        return List.of(
                new OwnField("place", OwnField.Kind.TEXT, new Label("Baustelle", "Site"), true),
                new OwnField("day", OwnField.Kind.DATE, new Label("Aufmaß am", "Measured on"), false));
    }

    /** The bundle as a file. */
    static Path bundle(Path folder) {
        String file = VisitType.class.getName().replace('.', '/') + ".class";
        try (Builder builder = new Builder()) {
            String root = VisitType.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .getPath();
            builder.addClasspath(new File(root));
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                if (entry.endsWith(".jar")) {
                    builder.addClasspath(new File(entry));
                }
            }
            builder.setProperty("Bundle-SymbolicName", "visits");
            builder.setProperty("Bundle-Version", "1.0.0");
            builder.setProperty("Bundle-Activator", VisitType.class.getName());
            builder.setProperty("-includeresource", file + "=" + root + file);
            builder.setProperty("-noimportjava", "true");
            builder.setProperty("Import-Package", "dev.kontor.activities,dev.kontor.kernel.*,org.osgi.framework,!*");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            builder.build().write(bytes);
            return Files.write(folder.resolve("visits.jar"), bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("No bundle could be built", e);
        }
    }
}
