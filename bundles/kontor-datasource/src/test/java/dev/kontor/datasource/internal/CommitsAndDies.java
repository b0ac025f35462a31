package dev.kontor.datasource.internal;

import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;

/** A process that commits one row and is dead the moment after. */
final class CommitsAndDies {

    private CommitsAndDies() {}

    public static void main(String[] arguments) throws Exception {
        DatabaseSettings settings = new SettingsReader(Map.of(), new Folders(arguments[0], null)).read();
        try (ConnectionPool pool = new ConnectionPool(settings);
                Connection connection = pool.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table thing (id int primary key)");
            connection.setAutoCommit(false);
            statement.execute("insert into thing values (1)");
            connection.commit();
            statement.execute("insert into thing values (2)");
            Runtime.getRuntime().halt(1);
        }
    }
}
