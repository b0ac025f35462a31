package dev.kontor.activities.internal.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A statement that is put together, with its parameters in their order. */
final class Conditions {

    /** What is made of the rows. */
    interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private final StringBuilder sql = new StringBuilder();
    private final List<Parameters.Adding> parameters = new ArrayList<>();

    Conditions(String start) {
        sql.append(start);
    }

    Conditions and(String text, Parameters.Adding parameter) {
        sql.append(text);
        parameters.add(parameter);
        return this;
    }

    Conditions and(String text) {
        sql.append(text);
        return this;
    }

    /** Adds another statement with its parameters. */
    Conditions and(Conditions other) {
        sql.append(other.sql);
        parameters.addAll(other.parameters);
        return this;
    }

    <T> T read(Connection connection, Reading<T> reading) {
        return Sql.run(() -> {
            try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
                Parameters all = new Parameters(statement);
                for (Parameters.Adding parameter : parameters) {
                    parameter.to(all);
                }
                try (ResultSet rows = statement.executeQuery()) {
                    return reading.of(rows);
                }
            }
        });
    }
}
