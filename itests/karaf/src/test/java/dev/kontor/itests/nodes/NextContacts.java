package dev.kontor.itests.nodes;

import dev.kontor.testing.NextContactsSources;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The bundles of contacts in this version and in the next one, which are this one's with other classes. */
record NextContacts(Path api, Path core, Path nextApi, Path nextCore) {

    static NextContacts in(Path folder) throws IOException {
        Path classes = NextContactsSources.compiledIn(folder);
        Path api = built("kontor-contacts-api");
        Path core = built("kontor-contacts");
        Path nextApi = next(api, folder, classes, name -> !name.contains("/internal/"));
        Path nextCore = next(core, folder, classes, name -> name.contains("/internal/"));
        try (FileSystem jar = FileSystems.newFileSystem(nextCore)) {
            Files.writeString(
                    jar.getPath("db/contacts", NextContactsSources.MIGRATION_NAME), NextContactsSources.MIGRATION);
        }
        return new NextContacts(api, core, nextApi, nextCore);
    }

    private static Path built(String bundle) throws IOException {
        Path repository = Path.of(System.getProperty("kontor.features.repository"), "dev/kontor", bundle);
        try (Stream<Path> files = Files.walk(repository)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow()
                    .toRealPath();
        }
    }

    private static Path next(Path bundle, Path folder, Path classes, java.util.function.Predicate<String> which)
            throws IOException {
        Path next = Files.copy(bundle, folder.resolve("next-" + bundle.getFileName()));
        List<Path> changed;
        try (Stream<Path> files = Files.walk(classes)) {
            changed = files.filter(Files::isRegularFile)
                    .filter(file -> which.test(file.toString()))
                    .toList();
        }
        try (FileSystem jar = FileSystems.newFileSystem(next)) {
            for (Path file : changed) {
                Path inside = jar.getPath(classes.relativize(file).toString());
                Files.copy(file, inside, StandardCopyOption.REPLACE_EXISTING);
            }
            Path manifest = jar.getPath("META-INF/MANIFEST.MF");
            Files.writeString(
                    manifest, Files.readString(manifest).replaceFirst("Bundle-Version: .*", "Bundle-Version: 900.0.0"));
        }
        return next;
    }
}
