package dev.kontor.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A statement with numbered parameters as JDBC takes it: with plain ones, and a value for each in their order. */
record NumberedSql(String statement, Object[] values) {
    private static final char PARAMETER = '?';

    /** The tenant is {@code ?1}, and must occur; the parameters are {@code ?2} and so on. */
    static NumberedSql of(String sql, String tenant, Object... parameters) {
        List<Object> values = new ArrayList<>();
        boolean ofTenant = false;
        StringBuilder plain = new StringBuilder(sql.length());
        int done = 0;
        for (int mark = sql.indexOf(PARAMETER); mark >= 0; mark = sql.indexOf(PARAMETER, done)) {
            plain.append(sql, done, mark + 1);
            int number = 0;
            for (done = mark + 1; done < sql.length() && Character.isDigit(sql.charAt(done)); done++) {
                number = number * 10 + Character.digit(sql.charAt(done), 10);
            }
            ofTenant |= number == 1;
            values.add(number == 1 ? tenant : stored(parameters[number - 2]));
        }
        if (!ofTenant) {
            throw new IllegalArgumentException("A statement that names no tenant: " + sql);
        }
        return new NumberedSql(plain.append(sql, done, sql.length()).toString(), values.toArray());
    }

    /** Sets the values from the place after this one on; gives the last place. */
    int bind(PreparedStatement prepared, int after) throws SQLException {
        int place = after;
        for (Object value : values) {
            prepared.setObject(++place, value);
        }
        return place;
    }

    private static Object stored(Object value) {
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }
}
