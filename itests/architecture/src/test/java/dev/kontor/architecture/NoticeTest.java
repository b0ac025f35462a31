package dev.kontor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** P1: no library is shipped that NOTICE doesn't name for its bundle, with a licence that we take. */
class NoticeTest {

    private static final Pattern ROW = Pattern.compile("\\| (.+) \\| (.+) \\| (kontor-[a-z, -]+) \\|");
    private static final Pattern TAKEN =
            Pattern.compile("(?:.*used under )?(?:Apache-2\\.0|MIT|BSD-[23]-Clause|EPL-2\\.0|MPL-2\\.0)");
    private static final Pattern VERSION = Pattern.compile("-[0-9][0-9.]*(-GA)?\\.jar$");

    /** Words in the names of jars that say nothing about whose they are. */
    private static final Set<String> COMMON = Set.of(
            "api", "apache", "base", "client", "common", "commons", "core", "eclipse", "jakarta", "org", "server",
            "utils");

    private record Library(String name, String licence, List<String> bundles) {}

    private record Nested(String bundle, String jar) {}

    @Test
    void every_nested_library_is_named_for_its_bundle() throws IOException {
        List<Library> notice = notice();
        List<Nested> all =
                BuiltBundles.jars().stream().flatMap(NoticeTest::nested).toList();

        assertThat(all).hasSizeGreaterThan(30);
        assertThat(all).filteredOn(nested -> !isNamed(nested, notice)).isEmpty();
        assertThat(isNamed(new Nested("kontor-shell", "jackson-core-2.21.2.jar"), notice))
                .isFalse();
    }

    @Test
    void every_licence_is_one_that_we_take() throws IOException {
        assertThat(notice()).hasSizeGreaterThan(15).allMatch(library -> isTaken(library.licence()));
        assertThat(isTaken("GPL-3.0")).isFalse();
        assertThat(isTaken("SSPL or Apache-2.0")).isFalse();
    }

    private static boolean isTaken(String licence) {
        return TAKEN.matcher(licence).matches();
    }

    private static boolean isNamed(Nested nested, List<Library> notice) {
        String artifact = VERSION.matcher(nested.jar()).replaceFirst("").toLowerCase(Locale.ROOT);
        List<String> words = Arrays.stream(artifact.split("[-.]"))
                .filter(word -> !COMMON.contains(word))
                .toList();
        return notice.stream()
                .filter(library -> library.bundles().contains(nested.bundle()))
                .map(library -> library.name().toLowerCase(Locale.ROOT))
                .anyMatch(name -> words.stream().anyMatch(name::contains));
    }

    private static List<Library> notice() throws IOException {
        try (Stream<String> lines = Files.lines(BuiltBundles.root().resolve("NOTICE"))) {
            return lines.map(ROW::matcher)
                    .filter(row -> row.matches())
                    .map(row -> new Library(
                            row.group(1), row.group(2), List.of(row.group(3).split(", "))))
                    .toList();
        }
    }

    private static Stream<Nested> nested(Path bundle) {
        String name = bundle.getFileName().toString().replaceFirst("-[0-9].*", "");
        try (JarFile jar = new JarFile(bundle.toFile())) {
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(entry -> entry.endsWith(".jar"))
                    .map(entry -> new Nested(name, entry.substring(entry.lastIndexOf('/') + 1)))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
