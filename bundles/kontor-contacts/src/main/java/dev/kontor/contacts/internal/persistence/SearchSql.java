package dev.kontor.contacts.internal.persistence;

import dev.kontor.contacts.internal.domain.Grams;
import dev.kontor.contacts.internal.domain.SearchWords;
import dev.kontor.contacts.internal.domain.SearchWords.AllOf;
import dev.kontor.contacts.internal.domain.SearchWords.AnyOf;
import dev.kontor.persistence.TenantSql;
import dev.kontor.rules.KeysetCursor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Puts a search together. All that a user typed travels as a parameter. */
final class SearchSql {
    private final StringBuilder statement = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();
    private final TenantSql sql;

    /** Starts with a statement whose conditions have begun, and whose parameters are all but the tenant. */
    SearchSql(TenantSql sql, String start) {
        this.sql = sql;
        this.statement.append(start);
    }

    /** Adds a condition with one parameter, written as {@code {}}. */
    SearchSql and(String condition, Object parameter) {
        statement.append(" and ").append(condition.replace("{}", bind(parameter)));
        return this;
    }

    /** Adds that a column has one of the values. */
    SearchSql andIn(String column, Collection<?> values) {
        statement
                .append(" and ")
                .append(column)
                .append(values.stream().map(this::bind).collect(Collectors.joining(", ", " in (", ")")));
        return this;
    }

    /** Adds what was typed, to be found in a column or expression in {@code SearchForm}. */
    SearchSql andText(String searched, SearchWords words) {
        for (AnyOf anyOf : words.conditions()) {
            statement.append(" and (").append(anyOf(searched, anyOf)).append(')');
        }
        return this;
    }

    /** After the cursor's row, sorted by {@code sort_name} and id, only so many rows. */
    List<Object[]> slice(KeysetCursor after, int rows) {
        if (after != null) {
            String name = bind(after.at());
            statement
                    .append(" and c.sort_name >= ")
                    .append(name)
                    .append(" and (c.sort_name > ")
                    .append(name)
                    .append(" or c.id > ")
                    .append(bind(after.id()))
                    .append(')');
        }
        statement
                .append(" order by c.sort_name, c.id fetch first ")
                .append(rows)
                .append(" rows only");
        return sql.rows(statement.toString(), parameters.toArray());
    }

    private String anyOf(String searched, AnyOf anyOf) {
        return anyOf.alternatives().stream()
                .map(allOf -> allOf(searched, allOf))
                .collect(Collectors.joining(" or "));
    }

    private String allOf(String searched, AllOf allOf) {
        return allOf.texts().stream()
                .map(text -> occurs(searched, text))
                .collect(Collectors.joining(" and ", "(", ")"));
    }

    /** On PostgreSQL an index over pieces of three characters finds the few rows to look at (V002__search.sql). */
    private String occurs(String searched, String text) {
        String like = searched + " like " + bind(pattern(text)) + " escape '!'";
        List<String> pieces = Grams.telling(text).stream()
                .map(gram -> sql.tenant() + ":" + gram)
                .toList();
        if (pieces.isEmpty() || !sql.onPostgreSql()) {
            return like;
        }
        String array = "string_to_array(" + bind(String.join("\n", pieces)) + ", chr(10))";
        return "contacts_grams(c.tenant_id, " + searched + ") @> " + array + " and " + like;
    }

    /** What was typed, wildcards as plain characters, anywhere in the text. */
    private static String pattern(String text) {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private String bind(Object parameter) {
        parameters.add(parameter);
        return "?" + (parameters.size() + 1);
    }
}
