package dev.kontor.itests.processes;

import dev.kontor.contacts.ContactData;
import dev.kontor.contacts.ContactsModule;
import dev.kontor.contacts.Origin;
import dev.kontor.host.HostRole;
import dev.kontor.host.HostUser;
import dev.kontor.host.RoleDirectory;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.leadflow.Lead;
import dev.kontor.leadflow.LeadCard;
import dev.kontor.leadflow.LeadflowModule;
import dev.kontor.leadflow.LeadflowSetup;
import dev.kontor.leadflow.NewNote;
import dev.kontor.leadflow.NoteOutcome;
import dev.kontor.leadflow.SavedNote;
import dev.kontor.leadflow.Turn;
import dev.kontor.leadflow.internal.LeadflowCore;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A node with the lead flow, and its agents; each thread has a clock of its own, which it sets. */
final class LeadDesk implements AutoCloseable {

    static final int AGENTS = 160;

    private static final TenantId TENANT = new TenantId("leads");
    private static final CallContext SYSTEM = CallContext.system(TENANT);
    private static final String AGENT = "agent";
    private static final int SUPERVISORS = 8;

    private final ThreadLocal<Instant> time = ThreadLocal.withInitial(Instant::now);
    final NodeParts parts;
    final LeadflowCore flow;

    LeadDesk(String url, int connections) {
        KontorClock clock = time::get;
        parts = new NodeParts(url, connections, clock, "contacts", "leadflow");
        parts.knows(ContactsModule.ID, LeadflowModule.ID);
        parts.host.bring(RoleDirectory.class, new Roles());
        Set<String> rights = Set.of(LeadflowModule.READ.key(), LeadflowModule.WORK.key());
        Set<String> more = Set.of(LeadflowModule.READ.key(), LeadflowModule.WORK.key(), LeadflowModule.SUPERVISE.key());
        for (int agent = 0; agent < AGENTS; agent++) {
            String id = AGENT + agent;
            Set<String> permissions = supervises(id) ? more : rights;
            parts.users.put(
                    TENANT, new HostUser(new UserId(id), nameOf(id), null, true, List.of(), permissions, null, null));
        }
        flow = new LeadflowCore(
                parts.kernel.guard(),
                parts.unit("leadflow"),
                parts.kernel.audit(),
                parts.kernel.events(),
                parts.kernel.tenants(),
                parts.ids,
                clock,
                parts.kernel.host(),
                parts.contacts.contacts(),
                parts.contacts.directory(),
                parts.contacts.records(),
                parts.contacts.labels(),
                parts.contacts.lists());
    }

    /** Leads that are known, and contacts that no agent has ever called. */
    void prepare(int known, int unknown) {
        parts.found(TENANT, "Leads", ContactsModule.ID, LeadflowModule.ID);
        flow.subscribers().forEach(parts.kernel.dispatcher()::add);
        flow.settings()
                .change(
                        SYSTEM,
                        new LeadflowSetup(
                                0,
                                List.of(),
                                List.of(),
                                Set.of(AGENT),
                                LeadModel.LEASE_MINUTES,
                                LeadModel.GRACE_MINUTES,
                                LeadModel.SHOWN_MINUTES,
                                false))
                .orThrow();
        contacts(known);
        parts.kernel.dispatcher().deliverAll();
        contacts(unknown);
    }

    private void contacts(int count) {
        for (int number = 0; number < count; number++) {
            ContactData data = new ContactData(null, null, "Nr. " + number, null, null, null, null, List.of());
            parts.contacts
                    .contacts()
                    .create(SYSTEM, data, new Origin("erp", null, null))
                    .orThrow();
        }
    }

    /** In the same order on every node. */
    List<UUID> known() {
        return ids("select contact_id from leadflow_lead order by contact_id");
    }

    List<UUID> unknown() {
        return ids(
                "select id from contacts_contact where id not in (select contact_id from leadflow_lead) order by id");
    }

    private List<UUID> ids(String query) {
        try (Connection connection = parts.dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<UUID> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static String agent(int number) {
        return AGENT + number;
    }

    static String nameOf(String agent) {
        return "Nr-" + agent;
    }

    static boolean supervises(String agent) {
        return agent.hashCode() % SUPERVISORS == 0;
    }

    /** Does it, at the time of the wish, and says what was answered; for {@code next} with the lead in front. */
    String does(LeadModel.Wish wish, UUID lead) {
        time.set(Instant.ofEpochMilli(wish.now()));
        CallContext call = CallContext.of(TENANT, new UserId(wish.agent()));
        ContactId contact = lead == null ? null : new ContactId(lead);
        return switch (wish.what()) {
            case "note" ->
                inWords(flow.leads()
                        .note(call, contact, NewNote.text("Erreicht"))
                        .map(SavedNote::lead));
            case "release" -> inWords(flow.leads().release(call, contact));
            case "handover" -> inWords(flow.leads().handOver(call, contact, new UserId(wish.to())));
            case "promise" -> inWords(flow.leads().promiseCallback(call, contact, Instant.ofEpochMilli(wish.at())));
            case "cancel" -> inWords(flow.leads().cancelCallback(call, contact));
            case "close" -> inWords(flow.leads().close(call, contact, NoteOutcome.PARTIAL, "Umgezogen"));
            case "reopen" -> inWords(flow.leads().reopen(call, contact));
            case "read" -> inWords(flow.queue().get(call, contact).map(LeadCard::lead));
            case "next" -> next(call);
            default -> throw new IllegalArgumentException(wish.what());
        };
    }

    private String next(CallContext call) {
        Outcome<Turn> turn = flow.queue().next(call, null);
        LeadCard card = turn.isDone() ? turn.orThrow().card() : null;
        return card == null
                ? LeadHistory.NOBODY + " "
                        + (turn.isDone() ? "none" : turn.refusal().code())
                : card.lead().contact() + " " + inWords(card.lead());
    }

    private static String inWords(Outcome<Lead> outcome) {
        if (outcome.isDone()) {
            return inWords(outcome.orThrow());
        }
        Refusal refusal = outcome.refusal();
        if (refusal instanceof Refusal.Conflict conflict) {
            String holder = conflict.params().get("holder");
            return holder == null ? conflict.reason() : conflict.reason() + " " + holder;
        }
        return refusal.code();
    }

    private static String inWords(Lead lead) {
        return answer(
                lead.version(),
                lead.reservation() == null ? null : lead.reservation().holder().value(),
                lead.callback() == null ? null : lead.callback().agent().value(),
                lead.callback() == null ? 0 : lead.callback().at().toEpochMilli(),
                lead.closing() != null);
    }

    static String answer(long version, String holder, String promised, long callAt, boolean closed) {
        return "version " + version + " held " + holder + " promised " + promised + " at " + callAt + " closed "
                + closed;
    }

    @Override
    public void close() {
        parts.close();
    }

    /** All are agents, and the first note of an agent reserves. */
    private static final class Roles implements RoleDirectory {
        @Override
        public List<HostRole> list(TenantId tenant) {
            return List.of(new HostRole(AGENT, "Telefonist", Set.of()));
        }

        @Override
        public List<HostRole> rolesOf(TenantId tenant, UserId user) {
            return list(tenant);
        }
    }
}
