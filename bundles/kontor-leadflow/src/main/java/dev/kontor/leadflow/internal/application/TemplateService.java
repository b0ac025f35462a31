package dev.kontor.leadflow.internal.application;

import dev.kontor.contacts.CustomerRecord;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.IdSource;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.leadflow.LeadflowModule;
import dev.kontor.leadflow.NoteTemplate;
import dev.kontor.leadflow.NoteTemplateId;
import dev.kontor.leadflow.NoteTemplates;
import dev.kontor.leadflow.TemplateData;
import dev.kontor.leadflow.internal.domain.CustomerInformation;
import dev.kontor.leadflow.internal.domain.StoredTemplate;
import dev.kontor.leadflow.internal.domain.TemplateRules;
import dev.kontor.leadflow.internal.domain.TemplateText;
import dev.kontor.leadflow.internal.persistence.LeadStore;
import dev.kontor.leadflow.internal.persistence.TemplateStore;
import dev.kontor.rules.FieldChecks;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The predefined notes. */
public final class TemplateService implements NoteTemplates {
    private final Guard guard;
    private final TemplateStore templates;
    private final LeadStore leads;
    private final Customers customers;
    private final Journal journal;
    private final IdSource ids;

    public TemplateService(
            Guard guard, TemplateStore templates, LeadStore leads, Customers customers, Journal journal, IdSource ids) {
        this.guard = guard;
        this.templates = templates;
        this.leads = leads;
        this.customers = customers;
        this.journal = journal;
        this.ids = ids;
    }

    @Override
    public Outcome<List<NoteTemplate>> list(CallContext call) {
        return guard.read(
                call,
                LeadflowModule.READ,
                caller -> customers
                        .labels(caller.tenant())
                        .map(labels -> templates.all().stream()
                                .map(template -> view(template, labels))
                                .toList()));
    }

    @Override
    public Outcome<NoteTemplate> create(CallContext call, TemplateData data) {
        return guard.write(
                call,
                LeadflowModule.SETUP,
                caller -> customers
                        .labels(caller.tenant())
                        .flatMap(labels ->
                                checked(data, null, labels).flatMap(nothing -> create(caller, data, labels))));
    }

    private Outcome<NoteTemplate> create(Caller caller, TemplateData data, Set<UUID> labels) {
        NoteTemplateId id = new NoteTemplateId(ids.next());
        templates.insert(id.value(), data.title(), data.text(), data.labels(), journal.now());
        return saved(caller, "template-created", id, Map.of(), data, labels);
    }

    @Override
    public Outcome<NoteTemplate> change(CallContext call, NoteTemplateId id, long version, TemplateData data) {
        return guard.write(
                call,
                LeadflowModule.SETUP,
                caller ->
                        customers.labels(caller.tenant()).flatMap(labels -> change(caller, id, version, data, labels)));
    }

    private Outcome<NoteTemplate> change(
            Caller caller, NoteTemplateId id, long version, TemplateData data, Set<UUID> labels) {
        Optional<StoredTemplate> found = templates.lockAll().stream()
                .filter(template -> template.id().equals(id))
                .findFirst();
        if (found.isEmpty()) {
            return Refusals.notFound("template");
        }
        StoredTemplate before = found.get();
        return checked(data, before, labels).flatMap(nothing -> {
            if (before.version() != version) {
                return Refusals.stale(before.version());
            }
            templates.update(id, data.title(), data.text(), data.labels());
            TemplateData placed = data.place() != null
                    ? data
                    : new TemplateData(data.title(), data.text(), data.labels(), before.place());
            return saved(caller, "template-changed", id, fields(before), placed, labels);
        });
    }

    @Override
    public Outcome<Void> delete(CallContext call, NoteTemplateId id) {
        return guard.write(call, LeadflowModule.SETUP, caller -> {
            templates.lockAll();
            Optional<StoredTemplate> found = templates.find(id);
            if (found.isEmpty()) {
                return Refusals.notFound("template");
            }
            if (!found.get().deleted()) {
                templates.delete(id, journal.now());
                journal.append(
                        caller,
                        "template-deleted",
                        "note-template",
                        id,
                        null,
                        Journal.changes(fields(found.get()), Map.of()));
            }
            return Outcome.done();
        });
    }

    @Override
    public Outcome<String> fill(CallContext call, NoteTemplateId id, ContactId contact) {
        return guard.read(call, LeadflowModule.READ, caller -> {
            Optional<StoredTemplate> template = templates.find(id).filter(found -> !found.deleted());
            if (template.isEmpty()) {
                return Refusals.notFound("template");
            }
            boolean isLead = contact != null
                    && leads.find(contact).filter(lead -> lead.inFlow()).isPresent();
            return isLead
                    ? customers
                            .record(caller.tenant(), contact)
                            .map(customer -> TemplateText.filled(template.get().text(), values(caller, customer)))
                    : Refusals.notFound("lead");
        });
    }

    private Map<String, String> values(Caller caller, CustomerRecord customer) {
        Map<String, String> values = new HashMap<>();
        values.put("name", customer.displayName());
        values.put("agent", caller.displayName());
        CustomerInformation.of(customer, List.of("salutation", "company"))
                .forEach(one -> one.values().stream().findFirst().ifPresent(value -> values.put(one.name(), value)));
        ZonedDateTime now = journal.now().atZone(caller.zone());
        values.put(
                "date",
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(caller.locale())
                        .format(now));
        values.put(
                "time",
                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        .withLocale(caller.locale())
                        .format(now));
        return values;
    }

    /** Nothing else may get the title meanwhile: all templates are locked first. */
    private Outcome<Void> checked(TemplateData data, StoredTemplate before, Set<UUID> labels) {
        FieldChecks checks = TemplateRules.check(data, before, labels);
        if (!checks.passed()) {
            return Refusals.invalid(checks);
        }
        boolean taken = templates.lockAll().stream()
                .filter(other -> before == null || !other.id().equals(before.id()))
                .anyMatch(other -> TemplateRules.sameTitle(other.title(), data.title()));
        return taken
                ? Outcome.refused(
                        new Refusal.Conflict("title-taken", null, "There is a predefined note of this title already."))
                : Outcome.done();
    }

    private Outcome<NoteTemplate> saved(
            Caller caller,
            String action,
            NoteTemplateId id,
            Map<String, ?> before,
            TemplateData data,
            Set<UUID> labels) {
        templates.place(id, data.place());
        StoredTemplate stored = templates.find(id).orElseThrow();
        journal.append(caller, action, "note-template", id, null, Journal.changes(before, fields(stored)));
        return Outcome.done(view(stored, labels));
    }

    private static Map<String, Object> fields(StoredTemplate template) {
        return Map.of(
                "title", template.title(),
                "text", template.text(),
                "labels", template.labels(),
                "place", template.place());
    }

    private static NoteTemplate view(StoredTemplate template, Set<UUID> labels) {
        List<UUID> missing = template.labels().stream()
                .filter(label -> !labels.contains(label))
                .toList();
        return new NoteTemplate(
                template.id(),
                template.version(),
                template.title(),
                template.text(),
                template.labels(),
                missing,
                template.place());
    }
}
