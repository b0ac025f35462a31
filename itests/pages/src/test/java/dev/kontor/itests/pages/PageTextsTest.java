package dev.kontor.itests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages speak German and English; no text is missing in either, and none is left over. */
class PageTextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)\\}");
    private static final Pattern KEY = Pattern.compile("['`]([a-z][a-z-]*\\.[A-Za-z0-9.-]+)['`]");
    private static final Pattern KEY_BEGINNING = Pattern.compile("`([a-z][a-z-]*\\.[A-Za-z0-9.-]*)\\$\\{");
    private static final Pattern TEXT_OF = Pattern.compile("\\bt\\(\\s*'([^']+)'");
    // texts that the shell looks up by what the server answers
    private static final Pattern FOR_ANSWERS = Pattern.compile("([a-z]+\\.)*(problem|field|audit)\\..*");

    static List<PageModuleSource> modules() {
        return PageModuleSource.all();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void every_text_is_there_in_both_languages(PageModuleSource module) {
        assertThat(module.messages("de").keySet())
                .isNotEmpty()
                .isEqualTo(module.messages("en").keySet());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void a_text_has_the_same_forms_and_placeholders_in_both_languages(PageModuleSource module) {
        Map<String, JsonNode> english = module.messages("en");
        module.messages("de").forEach((key, german) -> {
            assertThat(forms(german)).as(key).isEqualTo(forms(english.get(key)));
            assertThat(placeholders(german)).as(key).isEqualTo(placeholders(english.get(key)));
        });
    }

    @ParameterizedTest
    @MethodSource("modules")
    void every_text_that_a_script_asks_for_is_there(PageModuleSource module) {
        Set<String> known = Stream.of(module, PageModuleSource.shell())
                .flatMap(source -> source.messages("de").keySet().stream())
                .collect(Collectors.toSet());

        module.scripts()
                .forEach((file, script) -> assertThat(matches(TEXT_OF, script))
                        .as(file)
                        .allSatisfy(key -> assertThat(known).contains(key)));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void no_text_is_left_over(PageModuleSource module) {
        String scripts = modules().stream()
                .flatMap(one -> one.scripts().values().stream())
                .collect(Collectors.joining("\n"));
        Set<String> used = matches(KEY, scripts);
        Set<String> beginnings = matches(KEY_BEGINNING, scripts);

        assertThat(module.messages("de").keySet())
                .allSatisfy(key -> assertThat(used.contains(key)
                                || beginnings.stream().anyMatch(key::startsWith)
                                || FOR_ANSWERS.matcher(key).matches())
                        .as(key)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void no_text_shouts_and_none_is_empty(PageModuleSource module) {
        for (String language : List.of("de", "en")) {
            module.messages(language)
                    .forEach((key, text) -> assertThat(words(text))
                            .as(key)
                            .allSatisfy(word -> assertThat(word).isNotBlank().doesNotContain("!", "<", "  ")));
        }
    }

    private static Set<String> forms(JsonNode text) {
        Set<String> forms = new TreeSet<>();
        text.fieldNames().forEachRemaining(forms::add);
        return forms;
    }

    private static Set<String> placeholders(JsonNode text) {
        return words(text).stream()
                .flatMap(word -> matches(PLACEHOLDER, word).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> words(JsonNode text) {
        return text.isTextual()
                ? List.of(text.textValue())
                : text.valueStream().map(JsonNode::textValue).toList();
    }

    private static Set<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
