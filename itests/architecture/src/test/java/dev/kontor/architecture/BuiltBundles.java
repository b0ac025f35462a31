package dev.kontor.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The bundles as this build made them, and where their sources lie. */
final class BuiltBundles {

    private BuiltBundles() {}

    static Path root() {
        return Path.of(System.getProperty("kontor.root")).toAbsolutePath().normalize();
    }

    /** One jar for each folder below bundles; a missing one is an error, not a bundle less to check. */
    static List<Path> jars() {
        try (Stream<Path> folders = Files.list(root().resolve("bundles"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .sorted()
                    .map(BuiltBundles::jar)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path jar(Path folder) {
        String name = folder.getFileName().toString();
        try (Stream<Path> files = Files.list(folder.resolve("target"))) {
            return files.filter(file -> file.getFileName().toString().matches(name + "-[0-9][^-]*(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(name + " has no jar: build it first"));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " is not built", e);
        }
    }
}
