package dev.kontor.benchmarks;

import dev.kontor.contacts.ContactsModule;
import dev.kontor.contacts.internal.ContactsCore;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.audit.AuditRecord;
import dev.kontor.leadflow.LeadflowModule;
import dev.kontor.leadflow.internal.LeadflowCore;
import dev.kontor.persistence.TenantSql;
import dev.kontor.testing.TestKontor;
import dev.kontor.testing.TestTenant;
import dev.kontor.testing.databases.Database;
import dev.kontor.testing.modules.Cores;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Contacts and the lead flow as Blueprint wires them, on PostgreSQL; each tenant has a flow of its own. */
final class LeadServices implements AutoCloseable {

    private final TestKontor kontor;
    final ContactsCore contacts;
    final LeadflowCore flow;

    /** On a new and empty database. */
    LeadServices() {
        this(TestKontor.on(Database.POSTGRESQL));
    }

    /** On a kept one. */
    LeadServices(KeptDatabase kept) {
        this(TestKontor.on(kept.pool()));
    }

    private LeadServices(TestKontor.Builder builder) {
        kontor = builder.unit("contacts", "db/contacts")
                .unit("leadflow", "db/leadflow")
                .start();
        Cores cores = new Cores(kontor);
        contacts = cores.contacts();
        flow = cores.leadflow();
    }

    TestTenant tenant() {
        return tenant(Optional.empty());
    }

    /** The one that is there, or a new one. */
    TestTenant tenant(Optional<TenantId> known) {
        return known.map(kontor::tenant).orElseGet(kontor::tenant).withModules(ContactsModule.ID, LeadflowModule.ID);
    }

    static CallContext agent(TestTenant tenant, int number) {
        return tenant.user("agent" + number, LeadflowModule.READ, LeadflowModule.WORK);
    }

    /**
     * As contacts that were made by the service: the audit trail has a row and a key of each. Another node writes them, so
     * that ours doesn't remember the keys.
     */
    void audited(TestTenant tenant) {
        TestKontor node = kontor.anotherNode();
        node.guard()
                .write(tenant.system(), ContactsModule.WRITE, caller -> {
                    new TenantSql(kontor.unit("contacts"))
                            .<UUID>values("select id from contacts_contact where tenant_id = ?1")
                            .forEach(id -> node.audit().append(caller, created(id)));
                    return Outcome.done();
                })
                .orThrow();
        node.close();
    }

    private AuditRecord created(UUID contact) {
        return new AuditRecord(
                "contacts.contact-created",
                "contact",
                contact.toString(),
                new ContactId(contact),
                kontor.clock().instant(),
                Map.of());
    }

    DataSource dataSource() {
        return kontor.dataSource();
    }

    UUID newId() {
        return kontor.ids().next();
    }

    @Override
    public void close() {
        kontor.close();
    }
}
