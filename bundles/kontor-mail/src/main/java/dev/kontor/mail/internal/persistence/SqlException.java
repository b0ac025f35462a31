package dev.kontor.mail.internal.persistence;

import java.sql.SQLException;

/** A statement failed; the guard tells by the cause what that means for the caller. */
final class SqlException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SqlException(SQLException cause) {
        super("SQL state " + cause.getSQLState(), cause);
    }
}
