package dev.kontor.web.internal.store;

import java.sql.SQLException;

/** SQL that failed; the transaction can only be rolled back. */
public final class SqlFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SqlFailure(SQLException cause) {
        super(cause);
    }
}
