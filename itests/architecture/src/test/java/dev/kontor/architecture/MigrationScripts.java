package dev.kontor.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The migrations of the modules as they stand in the sources, in the order in which a database product runs them. */
final class MigrationScripts {

    /** @param name such as {@code contacts V002} */
    record Script(String module, int version, String name, String sql) {}

    private static final Pattern FILE = Pattern.compile("V(\\d{3})__\\w+\\.sql");

    private MigrationScripts() {}

    /** By module, each for one product. */
    static List<List<Script>> all() {
        List<List<Script>> all = new ArrayList<>();
        for (Path folder : folders()) {
            for (String product : List.of("h2", "postgresql")) {
                all.add(Stream.concat(scripts(folder, folder), scripts(folder, folder.resolve(product)))
                        .sorted(Comparator.comparingInt(Script::version))
                        .toList());
            }
        }
        return all;
    }

    private static List<Path> folders() {
        try (Stream<Path> bundles = Files.list(BuiltBundles.root().resolve("bundles"))) {
            return bundles.map(bundle -> bundle.resolve("src/main/resources/db"))
                    .filter(Files::isDirectory)
                    .flatMap(MigrationScripts::list)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Script> scripts(Path module, Path folder) {
        return Files.isDirectory(folder)
                ? list(folder).filter(Files::isRegularFile).map(file -> script(module, file))
                : Stream.empty();
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Script script(Path module, Path file) {
        String name = module.getFileName().toString();
        Matcher version = FILE.matcher(file.getFileName().toString());
        if (!version.matches()) {
            throw new IllegalStateException(file + " isn't named like V002__what_it_does.sql");
        }
        try {
            return new Script(
                    name, Integer.parseInt(version.group(1)), name + " V" + version.group(1), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
