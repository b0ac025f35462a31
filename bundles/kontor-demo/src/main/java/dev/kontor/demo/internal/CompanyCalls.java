package dev.kontor.demo.internal;

import dev.kontor.contacts.Label;
import dev.kontor.demo.internal.Calls.CallEntry;
import dev.kontor.demo.internal.Calls.TemplateEntry;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.UserId;
import dev.kontor.leadflow.LeadflowSetup;
import dev.kontor.leadflow.NewNote;
import dev.kontor.leadflow.NoteTemplate;
import dev.kontor.leadflow.NoteTemplateId;
import dev.kontor.leadflow.TemplateData;
import dev.kontor.leadflow.classification.ClassificationSetup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The lead flow of the sample company. A contact with a note is called already, and a setting that was made stays. */
final class CompanyCalls {

    private final Services services;
    private final Calls calls;
    private final CallContext call;
    private final Week week;
    private final Map<String, ContactId> contacts;
    private final Map<String, NoteTemplateId> templates = new HashMap<>();

    CompanyCalls(Services services, Calls calls, CallContext call, Week week, Map<String, ContactId> contacts) {
        this.services = services;
        this.calls = calls;
        this.call = call;
        this.week = week;
        this.contacts = contacts;
    }

    void enter() {
        settings();
        templates();
        calls.calls().stream().filter(entry -> !isThere(entry)).forEach(this::enter);
        classify();
    }

    private void settings() {
        LeadflowSetup none = services.leadSettings().get(call).orThrow();
        if (none.version() == 0) {
            services.leadSettings()
                    .change(
                            call,
                            new LeadflowSetup(
                                    0,
                                    none.lists(),
                                    none.information(),
                                    calls.reservingRoles(),
                                    none.leaseMinutes(),
                                    none.callbackGraceMinutes(),
                                    none.shownMinutes(),
                                    none.onlyWithTemplate()))
                    .orThrow();
        }
    }

    private void templates() {
        for (NoteTemplate known : services.noteTemplates().list(call).orThrow()) {
            templates.put(known.title(), known.id());
        }
        Map<String, UUID> labels = new HashMap<>();
        for (Label label : services.labels().list(call).orThrow()) {
            labels.put(label.name(), label.id().value());
        }
        for (TemplateEntry entry : calls.templates()) {
            templates.computeIfAbsent(
                    entry.title(),
                    title -> services.noteTemplates()
                            .create(call, new TemplateData(title, entry.text(), ids(entry, labels), null))
                            .orThrow()
                            .id());
        }
    }

    private static List<UUID> ids(TemplateEntry entry, Map<String, UUID> labels) {
        return entry.labels().stream().map(labels::get).toList();
    }

    private boolean isThere(CallEntry entry) {
        return !services.leads()
                .notes(call, contacts.get(entry.contact()), PageRequest.first(1))
                .orThrow()
                .items()
                .isEmpty();
    }

    private void enter(CallEntry entry) {
        CallContext agent = CallContext.of(call.tenant(), new UserId(entry.user()));
        ContactId contact = contacts.get(entry.contact());
        List<NoteTemplateId> used = entry.template() == null ? List.of() : List.of(templates.get(entry.template()));
        services.leads()
                .note(agent, contact, new NewNote(entry.text(), week.at(entry.day(), entry.time()), used))
                .orThrow();
        if (entry.outcome() != null) {
            services.leads().close(agent, contact, entry.outcome(), null).orThrow();
        }
        if (entry.callAt() != null) {
            services.leads()
                    .promiseCallback(agent, contact, week.tomorrow(entry.callAt()))
                    .orThrow();
        }
    }

    private void classify() {
        ClassificationSetup none = services.classification().get(call).orThrow();
        if (none.version() == 0) {
            services.classification()
                    .change(
                            call,
                            new ClassificationSetup(0, true, none.classifier(), none.recentDays(), none.everyMinutes()))
                    .orThrow();
        }
    }
}
