package dev.kontor.persistence.internal.transaction;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * A transaction's connection as its users see it: what would end the transaction or give the connection away does
 * nothing, and after the end of the transaction every call is refused, so that a kept one can't reach the connection
 * of somebody else.
 */
final class SharedConnection implements InvocationHandler {
    private static final Set<String> WITHOUT_EFFECT = Set.of("close", "commit", "setAutoCommit", "setReadOnly");
    private static final Set<String> HARMLESS_AFTER_THE_END = Set.of("close", "toString", "hashCode", "equals");

    private final Connection connection;
    private final Connection proxy;
    private boolean ended;

    SharedConnection(Connection connection) {
        this.connection = connection;
        this.proxy = (Connection) Proxy.newProxyInstance(
                SharedConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, this);
    }

    Connection proxy() {
        return proxy;
    }

    void end() {
        ended = true;
    }

    @Override
    public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
        String name = method.getName();
        if (name.equals("isClosed")) {
            return ended || connection.isClosed();
        }
        if (name.equals("equals")) {
            return self == arguments[0];
        }
        if (ended && !HARMLESS_AFTER_THE_END.contains(name)) {
            throw new SQLException("The transaction of this connection has ended", "25000");
        }
        boolean wholeRollback = name.equals("rollback") && arguments == null;
        if (WITHOUT_EFFECT.contains(name) || wholeRollback) {
            return null;
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
