package dev.kontor.itests.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page module of a bundle as it lies in the sources.
 *
 * @param name the bundle's name without {@code kontor-}
 */
record PageModuleSource(String name, Path folder) {

    private static final Path BUNDLES = Path.of("../../bundles");

    /** Those of all bundles; there are some, or the folder isn't the right one. */
    static List<PageModuleSource> all() {
        try (Stream<Path> bundles = Files.list(BUNDLES)) {
            List<PageModuleSource> found = bundles.map(bundle -> new PageModuleSource(
                            bundle.getFileName().toString().replace("kontor-", ""),
                            bundle.resolve("src/main/resources/pages")))
                    .filter(module -> Files.isDirectory(module.folder))
                    .sorted((a, b) -> a.name.compareTo(b.name))
                    .toList();
            if (found.isEmpty()) {
                throw new AssertionError("No bundle in " + BUNDLES.toAbsolutePath() + " has pages");
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PageModuleSource shell() {
        return all().stream()
                .filter(module -> module.name.equals("web"))
                .findFirst()
                .orElseThrow();
    }

    /** The scripts' texts by file name. */
    Map<String, String> scripts() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".js"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString(), PageModuleSource::read, (a, b) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The messages of a language, by key. */
    Map<String, JsonNode> messages(String language) {
        try {
            JsonNode tree = new ObjectMapper()
                    .readTree(folder.resolve("messages_" + language + ".json").toFile());
            Map<String, JsonNode> messages = new TreeMap<>();
            tree.properties().forEach(entry -> messages.put(entry.getKey(), entry.getValue()));
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
