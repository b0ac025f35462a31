package dev.kontor.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the scripts of the pages may not do, and whether what they import is there: there is no bundler to ask. */
class PageScriptsTest {

    private static final Pattern IMPORT =
            Pattern.compile("import\\s+(?:\\{([^}]*)\\}\\s+from\\s+)?'(\\./|kontor/)([a-z-]+\\.js)'");
    private static final Pattern LINK = Pattern.compile("\\b(?:href|src|action)=\\$\\{([^}]*)");
    // made by href() or from a path of the API, or checked by phoneLink(), mailLink() and webLink()
    private static final Pattern SAFE_LINK =
            Pattern.compile("(href|htmlAddress|originalAddress|attachmentAddress)\\(.*|address|shown\\.link\\.href");
    private static final List<String> FORBIDDEN = List.of(
            "unsafeHTML",
            "unsafeSVG",
            "unsafeStatic",
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "eval(",
            "new Function",
            " style=",
            "http://",
            "https://");

    static List<PageModuleSource> modules() {
        return PageModuleSource.all();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void whatever_is_imported_is_there(PageModuleSource module) {
        Map<String, String> shell = PageModuleSource.shell().scripts();
        module.scripts()
                .forEach((file, script) -> IMPORT.matcher(script).results().forEach(found -> {
                    Map<String, String> where = found.group(2).equals("./") ? module.scripts() : shell;
                    assertThat(where).as("%s imports %s", file, found.group(3)).containsKey(found.group(3));
                    names(found)
                            .forEach(name -> assertThat(where.get(found.group(3)))
                                    .as("%s imports %s from %s", file, name, found.group(3))
                                    .containsPattern(
                                            "export (default )?(async )?(const|let|class|function) " + name + "\\b"));
                }));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void what_is_imported_is_used(PageModuleSource module) {
        module.scripts()
                .forEach((file, script) -> IMPORT.matcher(script)
                        .results()
                        .forEach(found -> names(found)
                                .forEach(name -> assertThat(script.split("\\b" + name + "\\b", -1).length)
                                        .as("%s imports %s and uses it", file, name)
                                        .isGreaterThan(2))));
    }

    /** Bad input: HTML never reaches a page unsanitised, and nothing is loaded from elsewhere. */
    @ParameterizedTest
    @MethodSource("modules")
    void nothing_turns_text_into_markup(PageModuleSource module) {
        module.scripts()
                .forEach(
                        (file, script) -> assertThat(script).as(file).doesNotContain(FORBIDDEN.toArray(String[]::new)));
    }

    /** Bad input: a stored {@code javascript:} link is plain text. */
    @ParameterizedTest
    @MethodSource("modules")
    void no_stored_value_becomes_a_link_unchecked(PageModuleSource module) {
        module.scripts()
                .forEach((file, script) -> LINK.matcher(script)
                        .results()
                        .forEach(link -> assertThat(link.group(1)).as(file).matches(SAFE_LINK)));
    }

    private static List<String> names(MatchResult imported) {
        return imported.group(1) == null
                ? List.of()
                : Arrays.stream(imported.group(1).split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .map(name -> name.replaceAll(" as .*", ""))
                        .toList();
    }
}
