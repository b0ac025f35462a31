package dev.kontor.leadflow.internal.application;

import dev.kontor.contacts.ContactSummary;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.leadflow.Lead;
import dev.kontor.leadflow.LeadCard;
import dev.kontor.leadflow.LeadQueue;
import dev.kontor.leadflow.LeadflowModule;
import dev.kontor.leadflow.QueuePosition;
import dev.kontor.leadflow.Turn;
import dev.kontor.leadflow.internal.domain.LeadRecord;
import dev.kontor.leadflow.internal.domain.QueuePlace;
import dev.kontor.leadflow.internal.persistence.LeadStore;
import dev.kontor.leadflow.internal.persistence.QueueTable;
import dev.kontor.leadflow.internal.persistence.QueueTable.Agent;
import dev.kontor.leadflow.internal.persistence.SetupStore;
import dev.kontor.rules.FieldChecks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The work queue. */
public final class QueueService implements LeadQueue {
    private static final int MAX_TEXT = 200;
    private static final int LEAST_TEXT = 2;
    private static final int MAX_STEPS = 20;

    private final Guard guard;
    private final QueueTable queue;
    private final LeadStore leads;
    private final LeadViews views;
    private final LeadCards cards;
    private final SetupStore setups;
    private final Turns turns;
    private final Customers customers;
    private final Journal journal;

    public QueueService(
            Guard guard,
            QueueTable queue,
            LeadStore leads,
            LeadViews views,
            LeadCards cards,
            SetupStore setups,
            Turns turns,
            Customers customers,
            Journal journal) {
        this.guard = guard;
        this.queue = queue;
        this.leads = leads;
        this.views = views;
        this.cards = cards;
        this.setups = setups;
        this.turns = turns;
        this.customers = customers;
        this.journal = journal;
    }

    @Override
    public Outcome<Turn> next(CallContext call, Cursor after) {
        return guard.write(
                call, LeadflowModule.WORK, caller -> place(after).flatMap(place -> turns.next(caller, place)));
    }

    @Override
    public Outcome<Turn> previous(CallContext call, Cursor before) {
        return guard.write(
                call, LeadflowModule.WORK, caller -> place(before).flatMap(place -> turns.previous(caller, place)));
    }

    private static Outcome<QueuePlace> place(Cursor cursor) {
        return QueuePlace.read(cursor)
                .map(Outcome::done)
                .orElseGet(() -> Refusals.invalid(new FieldChecks().problem("cursor", "invalid")));
    }

    @Override
    public Outcome<QueuePosition> position(CallContext call, Cursor place) {
        return guard.read(
                call,
                LeadflowModule.READ,
                caller -> place(place).map(at -> queue.position(new Agent(caller.user(), journal.now()), at)));
    }

    @Override
    public Outcome<Slice<Lead>> list(CallContext call, PageRequest page) {
        return guard.read(call, LeadflowModule.READ, caller -> {
            FieldChecks checks = new FieldChecks().page(page);
            return checks.passed()
                    ? place(page.after()).flatMap(place -> list(caller, place, page.size()))
                    : Refusals.invalid(checks);
        });
    }

    private Outcome<Slice<Lead>> list(Caller caller, QueuePlace after, int size) {
        List<LeadRecord> found = queue.slice(new Agent(caller.user(), journal.now()), after, size + 1);
        List<LeadRecord> shown = found.subList(0, Math.min(size, found.size()));
        Cursor next = found.size() > size ? shown.get(size - 1).place().toCursor() : null;
        return views.of(caller.tenant(), shown).map(items -> new Slice<>(items, next));
    }

    @Override
    public Outcome<Slice<Lead>> search(CallContext call, String text, PageRequest page) {
        return guard.read(call, LeadflowModule.READ, caller -> {
            FieldChecks checks = new FieldChecks()
                    .page(page)
                    .text("text", text, MAX_TEXT)
                    .that(text != null && text.strip().length() >= LEAST_TEXT, "text", "too-short");
            return checks.passed() ? search(caller, text, page) : Refusals.invalid(checks);
        });
    }

    /** Contacts are found by the contacts module; here those that aren't leads fall out, so it asks several times. */
    private Outcome<Slice<Lead>> search(Caller caller, String text, PageRequest page) {
        Map<ContactId, LeadRecord> found = new LinkedHashMap<>();
        PageRequest wanted = page;
        for (int step = 0; step < MAX_STEPS; step++) {
            Outcome<Slice<ContactSummary>> contacts = customers.search(caller.tenant(), text, wanted);
            if (!contacts.isDone()) {
                return Outcome.refused(contacts.refusal());
            }
            Slice<ContactSummary> some = contacts.orThrow();
            leads.findAll(some.items().stream().map(ContactSummary::id).toList()).values().stream()
                    .filter(LeadRecord::inFlow)
                    .forEach(lead -> found.put(lead.contact(), lead));
            wanted = new PageRequest(Math.max(1, page.size() - found.size()), some.next());
            if (some.next() == null || found.size() >= page.size()) {
                break;
            }
        }
        Cursor next = wanted.after();
        return views.of(caller.tenant(), new ArrayList<>(found.values())).map(items -> new Slice<>(items, next));
    }

    @Override
    public Outcome<LeadCard> get(CallContext call, ContactId contact) {
        return guard.read(
                call,
                LeadflowModule.READ,
                caller -> Optional.ofNullable(contact)
                        .flatMap(leads::find)
                        .filter(LeadRecord::inFlow)
                        .map(lead -> cards.of(caller.tenant(), lead, setups.get()))
                        .orElseGet(() -> Refusals.notFound("lead")));
    }
}
