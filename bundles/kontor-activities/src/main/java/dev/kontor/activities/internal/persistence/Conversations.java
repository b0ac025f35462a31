package dev.kontor.activities.internal.persistence;

import dev.kontor.activities.ConversationId;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TenantId;
import dev.kontor.persistence.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Which interactions are one conversation (A30), whatever order they are told in: each mark leads to a conversation, which
 * has the name of one of them. One that names marks of two makes them one. Whoever adds to a conversation or joins it
 * holds the row of that mark, so that nothing is added to what is being joined to another.
 */
public final class Conversations {

    private static final int ATTEMPTS = 20;
    private static final String FROM = " from activities_conversation where tenant_id = ? and mark = any(?)";
    private static final String ADD =
            "insert into activities_conversation (tenant_id, mark, conversation_id) values (?, ?, ?)";
    private static final String SAME = " = ? where tenant_id = ? and conversation_id = any(?)";

    private final Transactions transactions;

    public Conversations(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The conversation of an interaction with these marks; it begins with it if it is the first. Null without marks. */
    public ConversationId of(TenantId tenant, List<UUID> marks) {
        if (marks.isEmpty()) {
            return null;
        }
        UUID own = marks.get(0);
        if (marks.size() == 1 && add(tenant, own, own)) {
            return new ConversationId(own);
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Map<UUID, UUID> known = known(tenant, marks, "");
            TreeSet<UUID> conversations = inOrder(known.values());
            TreeSet<UUID> missing = inOrder(marks);
            missing.removeAll(known.keySet());
            if (known.isEmpty()) {
                conversations.add(missing.first());
            }
            boolean holds = known.isEmpty() || holds(tenant, conversations);
            if (holds && addAll(tenant, missing, conversations.first())) {
                return joined(tenant, conversations);
            }
        }
        throw new IllegalStateException("A conversation was joined to others again and again meanwhile.");
    }

    /** How many entries of these contacts belong to each of the conversations and may be read. */
    public Map<ConversationId, Integer> sizes(
            List<ContactId> contacts, Collection<ConversationId> conversations, TimelineQuestion question) {
        Conditions sql = new Conditions("select conversation_id, count(*) from activities_activity where tenant_id = ?"
                        + " and conversation_id = any(?) and contact_id = any(?)")
                .and(
                        "",
                        p -> p.add(question.tenant())
                                .addAll(
                                        "uuid",
                                        conversations.stream()
                                                .map(ConversationId::value)
                                                .toList())
                                .addAll(
                                        "uuid",
                                        contacts.stream().map(ContactId::value).toList()));
        KnownRows.add(sql, question.filter().knownAt());
        VisibleRows.add(sql, question.tenant(), question.visibility());
        VisibleRows.addReadable(sql, question.visibility());
        return sql.and(" group by conversation_id").read(transactions.connection(), rows -> {
            Map<ConversationId, Integer> sizes = new HashMap<>();
            while (rows.next()) {
                sizes.put(new ConversationId(rows.getObject(1, UUID.class)), rows.getInt(2));
            }
            return sizes;
        });
    }

    private Map<UUID, UUID> known(TenantId tenant, Collection<UUID> marks, String lock) {
        return new Conditions("select mark, conversation_id" + FROM + lock)
                .and("", p -> p.add(tenant).addAll("uuid", marks))
                .read(transactions.connection(), rows -> {
                    Map<UUID, UUID> known = new HashMap<>();
                    while (rows.next()) {
                        known.put(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
                    }
                    return known;
                });
    }

    /** Holds them until the end of the transaction; false when one of them was joined to another meanwhile. */
    private boolean holds(TenantId tenant, Set<UUID> conversations) {
        Map<UUID, UUID> held = known(tenant, conversations, " order by mark for update");
        return conversations.stream().allMatch(each -> each.equals(held.get(each)));
    }

    /** False when somebody else has added one of them meanwhile, to whatever conversation. */
    private boolean addAll(TenantId tenant, Set<UUID> missing, UUID conversation) {
        return missing.stream().allMatch(mark -> add(tenant, mark, conversation));
    }

    private ConversationId joined(TenantId tenant, TreeSet<UUID> conversations) {
        UUID one = conversations.pollFirst();
        if (!conversations.isEmpty()) {
            change("update activities_conversation set conversation_id" + SAME, tenant, one, conversations);
            change(
                    "update activities_activity set version = version + 1, conversation_id" + SAME,
                    tenant,
                    one,
                    conversations);
        }
        return new ConversationId(one);
    }

    private void change(String update, TenantId tenant, UUID one, Set<UUID> others) {
        Connection connection = transactions.connection();
        Sql.run(() -> {
            try (PreparedStatement statement = connection.prepareStatement(update)) {
                new Parameters(statement).add(one).add(tenant).addAll("uuid", others);
                return statement.executeUpdate();
            }
        });
    }

    private boolean add(TenantId tenant, UUID mark, UUID conversation) {
        Connection connection = transactions.connection();
        return Sql.run(() -> {
            Dialect dialect = Dialect.of(connection);
            try (PreparedStatement insert = connection.prepareStatement(dialect.insertUnlessThere(ADD))) {
                new Parameters(insert).add(tenant).add(mark).add(conversation);
                return insert.executeUpdate() == 1;
            } catch (SQLException failed) {
                if (dialect.isUniqueViolationThatLeavesTheTransaction(failed)) {
                    return false;
                }
                throw failed;
            }
        });
    }

    /** The order in which the database locks them too, so that nobody waits in a ring. */
    private static TreeSet<UUID> inOrder(Collection<UUID> marks) {
        TreeSet<UUID> ordered = new TreeSet<>(Comparator.comparing(UUID::toString));
        ordered.addAll(marks);
        return ordered;
    }
}
