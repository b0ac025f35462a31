package dev.kontor.together.versions;

import dev.kontor.contacts.Contact;
import dev.kontor.contacts.ContactData;
import dev.kontor.contacts.ContactEvents;
import dev.kontor.contacts.ContactEvents.ContactHappened;
import dev.kontor.contacts.ContactQuery;
import dev.kontor.contacts.ContactSummary;
import dev.kontor.contacts.ContactsModule;
import dev.kontor.contacts.Origin;
import dev.kontor.contacts.internal.ContactsCore;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.event.EventEnvelope;
import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.kernel.event.EventType;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.testing.TestKontor;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Uses the contacts of whichever class loader it was loaded by: of this version or of the next one. */
public final class ContactsOfThisVersion implements ContactsNode, EventSubscriber<ContactHappened> {

    private final Map<UUID, String> heard = new ConcurrentHashMap<>();
    private final ContactsCore core;

    public ContactsOfThisVersion(TestKontor kontor) {
        core = new ContactsCore(
                kontor.guard(),
                kontor.transactions(),
                kontor.unit("contacts"),
                kontor.audit(),
                kontor.events(),
                kontor.tenants(),
                kontor.ids(),
                kontor.clock());
        kontor.install(ContactsModule.ID);
        kontor.subscribe(this);
        kontor.startBackground();
    }

    @Override
    public UUID create(CallContext call, String lastName) {
        return core.contacts()
                .create(call, data(lastName, null), new Origin("manual", null, null))
                .orThrow()
                .contact()
                .id()
                .value();
    }

    @Override
    public boolean change(CallContext call, UUID id, String jobTitle) {
        Contact contact = core.contacts().get(call, new ContactId(id)).orThrow();
        Outcome<?> changed =
                core.contacts().change(call, contact.id(), contact.version(), data(contact.lastName(), jobTitle));
        return !(changed.refusal() instanceof Refusal.Conflict) && changed.orThrow() != null;
    }

    @Override
    public String read(CallContext call, UUID id) {
        Contact contact = core.contacts().get(call, new ContactId(id)).orThrow();
        return contact.lastName() + ", " + contact.jobTitle();
    }

    @Override
    public Set<UUID> all(CallContext call) {
        Set<UUID> all = new HashSet<>();
        PageRequest page = PageRequest.first(PageRequest.MAX_SIZE);
        while (page != null) {
            Slice<ContactSummary> slice =
                    core.contacts().find(call, ContactQuery.text(""), page).orThrow();
            slice.items().forEach(contact -> all.add(contact.id().value()));
            page = slice.next() == null ? null : page.next(slice.next());
        }
        return all;
    }

    @Override
    public Map<UUID, String> heard() {
        return heard;
    }

    @Override
    public String name() {
        return "contacts.versions-test";
    }

    @Override
    public ModuleId module() {
        return ContactsModule.ID;
    }

    @Override
    public EventType<ContactHappened> type() {
        return ContactEvents.CREATED;
    }

    @Override
    public void handle(EventEnvelope<ContactHappened> event) {
        heard.merge(
                event.payload().contact().value(), event.payload().toString(), (once, again) -> once + " and " + again);
    }

    private static ContactData data(String lastName, String jobTitle) {
        return new ContactData(null, null, lastName, null, jobTitle, null, null, List.of());
    }
}
