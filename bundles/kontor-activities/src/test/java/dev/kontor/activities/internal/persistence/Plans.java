package dev.kontor.activities.internal.persistence;

import java.lang.reflect.Proxy;
import java.sql.Connection;

/** How PostgreSQL runs a statement. */
final class Plans {

    private Plans() {}

    /** The plan with what was read by it. */
    static String of(Conditions sql, Connection connection) {
        return sql.read(explaining(connection), rows -> {
            StringBuilder plan = new StringBuilder();
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
            return plan.toString();
        });
    }

    /** The connection, on which every statement tells its plan instead of its rows. */
    private static Connection explaining(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Plans.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                    if (method.getName().equals("prepareStatement")) {
                        args[0] = "explain (analyze, timing off) " + args[0];
                    }
                    return method.invoke(connection, args);
                });
    }
}
