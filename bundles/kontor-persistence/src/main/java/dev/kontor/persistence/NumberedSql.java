package dev.kontor.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A statement with numbered parameters as JDBC takes it: with plain ones, and a value for each in their order. */
record NumberedSql(String statement, Object[] values) {
    private static final char PARAMETER = '?';
    private static final int KEPT = 2_000;

    /** Most statements are constants: read once, and the driver finds them by a string whose hash is known. */
    private static final Map<String, Plain> READ = new ConcurrentHashMap<>();

    private record Plain(String statement, List<Integer> numbers) {}

    /** The tenant is {@code ?1}, and must occur; the parameters are {@code ?2} and so on. */
    static NumberedSql of(String sql, String tenant, Object... parameters) {
        Plain plain = plain(sql);
        Object[] values = new Object[plain.numbers().size()];
        for (int i = 0; i < values.length; i++) {
            int number = plain.numbers().get(i);
            values[i] = number == 1 ? tenant : stored(parameters[number - 2]);
        }
        return new NumberedSql(plain.statement(), values);
    }

    private static Plain plain(String sql) {
        Plain known = READ.get(sql);
        if (known != null) {
            return known;
        }
        Plain read = read(sql);
        if (READ.size() < KEPT) {
            READ.put(sql, read);
        }
        return read;
    }

    private static Plain read(String sql) {
        List<Integer> numbers = new ArrayList<>();
        StringBuilder plain = new StringBuilder(sql.length());
        int done = 0;
        for (int mark = sql.indexOf(PARAMETER); mark >= 0; mark = sql.indexOf(PARAMETER, done)) {
            plain.append(sql, done, mark + 1);
            int number = 0;
            for (done = mark + 1; done < sql.length() && Character.isDigit(sql.charAt(done)); done++) {
                number = number * 10 + Character.digit(sql.charAt(done), 10);
            }
            numbers.add(number);
        }
        if (!numbers.contains(1)) {
            throw new IllegalArgumentException("A statement that names no tenant: " + sql);
        }
        return new Plain(plain.append(sql, done, sql.length()).toString(), List.copyOf(numbers));
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
