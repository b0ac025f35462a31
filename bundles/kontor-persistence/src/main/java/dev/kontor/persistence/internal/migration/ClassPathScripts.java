package dev.kontor.persistence.internal.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The migrations on a class path, in folders and in jars: for tests and benchmarks, which run without a container. */
public final class ClassPathScripts implements ScriptFolders {
    private static final String SUFFIX = ".sql";

    private final ClassLoader loader;

    public ClassPathScripts(ClassLoader loader) {
        this.loader = loader;
    }

    @Override
    public List<MigrationScript> in(String folder) {
        try {
            List<MigrationScript> scripts = new ArrayList<>();
            for (URL place : Collections.list(loader.getResources(folder))) {
                for (String name : names(place, folder)) {
                    scripts.add(new MigrationScript(name, loader.getResource(folder + "/" + name)));
                }
            }
            return scripts;
        } catch (IOException e) {
            throw new UncheckedIOException("Migrations not readable: " + folder, e);
        }
    }

    private static List<String> names(URL place, String folder) throws IOException {
        if (place.openConnection() instanceof JarURLConnection connection) {
            try (JarFile jar = new JarFile(
                    Path.of(URI.create(connection.getJarFileURL().toString())).toFile())) {
                return jar.stream()
                        .map(entry -> Path.of(entry.getName()))
                        .filter(path -> Path.of(folder).equals(path.getParent()))
                        .map(path -> path.getFileName().toString())
                        .filter(name -> name.endsWith(SUFFIX))
                        .toList();
            }
        }
        try (Stream<Path> files = Files.list(Path.of(URI.create(place.toString())))) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .toList();
        }
    }
}
