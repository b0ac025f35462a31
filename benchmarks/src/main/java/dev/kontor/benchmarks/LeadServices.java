package dev.kontor.benchmarks;

import dev.kontor.contacts.ContactsModule;
import dev.kontor.contacts.internal.ContactsCore;
import dev.kontor.kernel.CallContext;
import dev.kontor.leadflow.LeadflowModule;
import dev.kontor.leadflow.internal.LeadflowCore;
import dev.kontor.testing.TestKontor;
import dev.kontor.testing.TestTenant;
import dev.kontor.testing.databases.Database;
import java.util.UUID;
import javax.sql.DataSource;

/** Contacts and the lead flow as Blueprint wires them, on PostgreSQL; each tenant has a flow of its own. */
final class LeadServices implements AutoCloseable {

    private final TestKontor kontor = TestKontor.on(Database.POSTGRESQL)
            .unit("contacts", "db/contacts")
            .unit("leadflow", "db/leadflow")
            .start();
    private final ContactsCore contacts = new ContactsCore(
            kontor.guard(),
            kontor.transactions(),
            kontor.unit("contacts"),
            kontor.audit(),
            kontor.events(),
            kontor.tenants(),
            kontor.ids(),
            kontor.clock());
    final LeadflowCore flow = new LeadflowCore(
            kontor.guard(),
            kontor.unit("leadflow"),
            kontor.audit(),
            kontor.events(),
            kontor.tenants(),
            kontor.ids(),
            kontor.clock(),
            kontor.host(),
            contacts.contacts(),
            contacts.directory(),
            contacts.records(),
            contacts.labels(),
            contacts.lists());

    TestTenant tenant() {
        return kontor.tenant().withModules(ContactsModule.ID, LeadflowModule.ID);
    }

    static CallContext agent(TestTenant tenant, int number) {
        return tenant.user("agent" + number, LeadflowModule.READ, LeadflowModule.WORK);
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
