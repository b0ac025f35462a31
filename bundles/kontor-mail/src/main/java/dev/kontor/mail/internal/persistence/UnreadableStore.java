package dev.kontor.mail.internal.persistence;

import dev.kontor.kernel.TenantId;
import dev.kontor.mail.ImportRunId;
import dev.kontor.mail.UnreadableMail;
import dev.kontor.persistence.Transactions;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The mails of runs that can't be read. */
public final class UnreadableStore {

    private final Transactions transactions;

    public UnreadableStore(Transactions transactions) {
        this.transactions = transactions;
    }

    public void add(TenantId tenant, ImportRunId run, UnreadableMail mail) {
        try (PreparedStatement insert = transactions
                .connection()
                .prepareStatement("insert into mail_unreadable (tenant_id, run_id, position_in_file, reason, head)"
                        + " values (?, ?, ?, ?, ?)")) {
            insert.setString(1, tenant.value());
            insert.setObject(2, run.value());
            insert.setLong(3, mail.position());
            insert.setString(4, mail.reason());
            insert.setString(5, mail.head());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new SqlException(e);
        }
    }

    /** By position, those after one. */
    public List<UnreadableMail> list(TenantId tenant, ImportRunId run, long after, int limit) {
        try (PreparedStatement select = transactions
                .connection()
                .prepareStatement("select position_in_file, reason, head from mail_unreadable"
                        + " where tenant_id = ? and run_id = ? and position_in_file > ?"
                        + " order by position_in_file fetch first ? rows only")) {
            select.setString(1, tenant.value());
            select.setObject(2, run.value());
            select.setLong(3, after);
            select.setInt(4, limit);
            return read(select);
        } catch (SQLException e) {
            throw new SqlException(e);
        }
    }

    private static List<UnreadableMail> read(PreparedStatement select) throws SQLException {
        List<UnreadableMail> mails = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                mails.add(new UnreadableMail(rows.getLong(1), rows.getString(2), rows.getString(3)));
            }
        }
        return mails;
    }
}
