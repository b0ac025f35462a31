package dev.kontor.leadflow.internal.application;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.leadflow.NoteTemplateId;
import dev.kontor.leadflow.internal.domain.StoredTemplate;
import dev.kontor.leadflow.internal.persistence.TemplateStore;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** L14: puts the labels of templates on a contact. */
public final class TemplateLabels {

    /**
     * What came of it.
     *
     * @param titles of the templates
     * @param labels ids of those that stand at the contact now
     * @param warnings what couldn't be done (Q36)
     */
    public record Used(List<String> titles, List<String> labels, List<String> warnings) {}

    private final TemplateStore templates;
    private final Customers customers;

    public TemplateLabels(TemplateStore templates, Customers customers) {
        this.templates = templates;
        this.customers = customers;
    }

    /** A label that the contact has stays as it is, so that nobody hears of it twice (L15). */
    Used put(Caller caller, ContactId contact, List<NoteTemplateId> used) {
        Set<String> warnings = new LinkedHashSet<>();
        List<String> titles = new ArrayList<>();
        Set<UUID> wanted = new LinkedHashSet<>();
        for (NoteTemplateId id : used) {
            Optional<StoredTemplate> template = templates.find(id).filter(found -> !found.deleted());
            template.ifPresent(found -> {
                titles.add(found.title());
                wanted.addAll(found.labels());
            });
            if (template.isEmpty()) {
                warnings.add("template-gone");
            }
        }
        List<String> labels = new ArrayList<>();
        Set<UUID> known =
                wanted.isEmpty() ? Set.of() : customers.labels(caller.tenant()).orThrow();
        for (UUID label : wanted) {
            if (known.contains(label)) {
                customers.label(caller.tenant(), contact, label).orThrow();
                labels.add(label.toString());
            } else {
                warnings.add("label-gone");
            }
        }
        return new Used(titles, labels, List.copyOf(warnings));
    }
}
