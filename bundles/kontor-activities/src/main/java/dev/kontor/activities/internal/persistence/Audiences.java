package dev.kontor.activities.internal.persistence;

import dev.kontor.activities.ActivityId;
import dev.kontor.activities.internal.domain.Audience;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.persistence.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Who sees the private entries of several employees (W26). */
public final class Audiences {

    private static final String MEMBER =
            "insert into activities_audience (tenant_id, user_id, audience_id) values (?, ?, ?)";

    private final Transactions transactions;

    public Audiences(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Knows from now on who they are. */
    public void keep(TenantId tenant, Audience audience) {
        Connection connection = transactions.connection();
        Sql.run(() -> {
            for (UserId member : audience.members()) {
                add(connection, tenant, member, audience.id());
            }
            return null;
        });
    }

    /** The activity is these employees' from now on. */
    public void give(TenantId tenant, ActivityId activity, Audience audience) {
        keep(tenant, audience);
        transactions.writeLater(
                "update activities_activity set audience_id = ? where tenant_id = ? and id = ?",
                audience.id(),
                tenant.value(),
                activity.value());
    }

    /** Whose the activity is; nobody where it is one employee's alone. */
    public List<UserId> of(TenantId tenant, ActivityId activity) {
        return new Conditions(
                        "select user_id from activities_audience where tenant_id = ? and audience_id ="
                                + " (select audience_id from activities_activity where tenant_id = ? and id = ?) order by user_id")
                .and("", p -> p.add(tenant).add(tenant).add(activity.value()))
                .read(transactions.connection(), rows -> {
                    List<UserId> members = new ArrayList<>();
                    while (rows.next()) {
                        members.add(new UserId(rows.getString(1)));
                    }
                    return members;
                });
    }

    private static void add(Connection connection, TenantId tenant, UserId member, UUID audience) throws SQLException {
        Dialect dialect = Dialect.of(connection);
        try (PreparedStatement insert = connection.prepareStatement(dialect.insertUnlessThere(MEMBER))) {
            new Parameters(insert).add(tenant).add(member.value()).add(audience);
            insert.executeUpdate();
        } catch (SQLException there) {
            if (!dialect.isUniqueViolationThatLeavesTheTransaction(there)) {
                throw there;
            }
        }
    }
}
