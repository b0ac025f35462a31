package dev.kontor.itests.container;

import aQute.bnd.osgi.Builder;
import dev.kontor.itests.probe.ProbeActivator;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A test class as a bundle in the container. */
final class Probe {

    private static final String LIBRARIES =
            ".*(assertj-core|junit-jupiter-api|junit-platform-commons|opentest4j|awaitility|hamcrest)-.*";

    private final Karaf karaf;
    private final Class<?> testClass;
    private final List<Class<?>> classes;
    private long bundle;

    private Probe(Karaf karaf, Class<?> testClass, List<Class<?>> classes) {
        this.karaf = karaf;
        this.testClass = testClass;
        this.classes = classes;
    }

    static Probe of(Karaf karaf, Class<?> testClass, Class<?>... with) {
        List<Class<?>> classes = new ArrayList<>(List.of(testClass, ProbeActivator.class));
        classes.addAll(List.of(with));
        return new Probe(karaf, testClass, classes);
    }

    void deploy() {
        try {
            Path file = Files.createTempFile(karaf.home(), name(), ".jar");
            Files.write(file, bytes());
            bundle = karaf.deploy(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove() {
        karaf.undeploy(bundle);
    }

    void call(String method) {
        karaf.callInside(name(), testClass.getName(), method);
    }

    private String name() {
        return "probe-" + testClass.getSimpleName();
    }

    byte[] bytes() {
        try (Builder builder = new Builder()) {
            for (String entry : classPath()) {
                builder.addClasspath(new File(entry));
            }
            builder.setProperty("Bundle-SymbolicName", name());
            builder.setProperty("Bundle-Version", "1.0.0");
            builder.setProperty("Bundle-Activator", ProbeActivator.class.getName());
            builder.setProperty("-includeresource", resources());
            builder.setProperty("-noimportjava", "true");
            builder.setProperty(
                    "Import-Package",
                    "!dev.kontor.itests.*,dev.kontor.*,com.example.*,org.osgi.*,org.apache.karaf.*,org.ops4j.pax.exam.*,"
                            + "javax.inject.*,javax.management.*,!*");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            builder.build().write(bytes);
            if (!builder.getErrors().isEmpty()) {
                throw new IllegalStateException(builder.getErrors().toString());
            }
            return bytes.toByteArray();
        } catch (Exception e) {
            throw new IllegalStateException("No probe could be built of " + testClass.getName(), e);
        }
    }

    /** The classes with what is nested in them, and the libraries that assertions need. */
    private String resources() {
        Stream<String> ours = classes.stream().flatMap(Probe::classFiles);
        Stream<String> libraries = Arrays.stream(classPath())
                .filter(path -> path.matches(LIBRARIES))
                .map(path -> "lib/" + new File(path).getName() + "=" + path + ";lib:=true");
        return Stream.concat(ours, libraries).collect(Collectors.joining(","));
    }

    private static Stream<String> classFiles(Class<?> type) {
        String folder = type.getPackageName().replace('.', '/');
        File root = new File(
                type.getProtectionDomain().getCodeSource().getLocation().getPath());
        File[] files = new File(root, folder)
                .listFiles((dir, file) ->
                        file.equals(type.getSimpleName() + ".class") || file.startsWith(type.getSimpleName() + "$"));
        return Arrays.stream(files).map(file -> folder + "/" + file.getName() + "=" + file);
    }

    private static String[] classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar") || new File(entry).isDirectory())
                .toArray(String[]::new);
    }
}
