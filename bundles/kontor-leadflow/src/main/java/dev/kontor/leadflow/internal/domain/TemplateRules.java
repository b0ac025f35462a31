package dev.kontor.leadflow.internal.domain;

import dev.kontor.leadflow.TemplateData;
import dev.kontor.rules.FieldChecks;
import dev.kontor.rules.SearchForm;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What a template must be (L13). */
public final class TemplateRules {
    private static final int MAX_TITLE = 100;
    private static final int MAX_LABELS = 20;

    private TemplateRules() {}

    /**
     * @param before what it was, or null for a new one: a label that is gone meanwhile may stay
     * @param labels the labels there are
     */
    public static FieldChecks check(TemplateData data, StoredTemplate before, Collection<UUID> labels) {
        FieldChecks checks = new FieldChecks().required("data", data);
        if (data == null) {
            return checks;
        }
        NoteRules.text(checks, data.text())
                .required("title", data.title())
                .line("title", data.title(), MAX_TITLE)
                .that(data.labels().size() <= MAX_LABELS, "labels", "too-many")
                .that(data.place() == null || data.place() >= 1, "place", "out-of-range")
                .that(
                        data.labels().stream()
                                .allMatch(label -> labels.contains(label)
                                        || before != null && before.labels().contains(label)),
                        "labels",
                        "unknown");
        if (data.text() != null) {
            TemplateText.unknown(data.text())
                    .forEach(name -> checks.problem("text", "unknown-placeholder", Map.of("name", name)));
        }
        return checks;
    }

    public static boolean sameTitle(String one, String other) {
        return SearchForm.nameKey(one).equals(SearchForm.nameKey(other));
    }
}
