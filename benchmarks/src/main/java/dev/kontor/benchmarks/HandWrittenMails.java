package dev.kontor.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** A program for one purpose: fetches all mails and inserts them as they came, a hundred rows a statement. */
final class HandWrittenMails {

    private static final int AT_ONCE = 100;

    private final DataSource database;

    HandWrittenMails(DataSource database) throws SQLException {
        this.database = database;
        try (Connection connection = database.getConnection();
                Statement create = connection.createStatement()) {
            create.execute(
                    "create table if not exists raw_mail (tenant_id varchar(40), id uuid, message_id varchar(500),"
                            + " subject varchar(500), sender varchar(500), bytes bytea, primary key (tenant_id, id))");
        }
    }

    int take(RawImap server, String tenant) throws IOException, SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            List<byte[]> waiting = new ArrayList<>();
            int[] count = {0};
            server.fetchAll(mail -> {
                waiting.add(mail);
                count[0]++;
                if (waiting.size() == AT_ONCE) {
                    insert(connection, tenant, waiting);
                }
            });
            insert(connection, tenant, waiting);
            return count[0];
        }
    }

    private static void insert(Connection connection, String tenant, List<byte[]> mails) {
        if (mails.isEmpty()) {
            return;
        }
        String rows = mails.stream().map(mail -> "(?, ?, ?, ?, ?, ?)").collect(Collectors.joining(", "));
        try (PreparedStatement insert = connection.prepareStatement("insert into raw_mail values " + rows)) {
            int place = 0;
            for (byte[] mail : mails) {
                String head = new String(mail, 0, Math.min(mail.length, 2_000), StandardCharsets.ISO_8859_1);
                insert.setString(++place, tenant);
                insert.setObject(++place, UUID.randomUUID());
                insert.setString(++place, header(head, "\nMessage-ID: "));
                insert.setString(++place, header(head, "\nSubject: "));
                insert.setString(++place, header(head, "\nFrom: "));
                insert.setBytes(++place, mail);
            }
            insert.executeUpdate();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        mails.clear();
    }

    private static String header(String head, String name) {
        int begin = head.indexOf(name);
        return begin < 0 ? null : head.substring(begin + name.length(), head.indexOf('\r', begin + 1));
    }
}
