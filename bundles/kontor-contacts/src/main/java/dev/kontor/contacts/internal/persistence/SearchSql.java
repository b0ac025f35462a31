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
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Puts a search together. All that a user typed travels as a parameter. What many have is found among the next rows in
 * their order, what few have by the index over pieces of words (V002__search.sql): each of both by a statement of its own,
 * as PostgreSQL can't know which it is, and takes a thousand times as long when it guesses wrong.
 */
final class SearchSql {
    /** Whatever more than one in twenty has fills a page from so many rows. */
    private static final int LOOKED_AT = 500;

    private static final String LIVING = " c where c.tenant_id = ?1 and c.deleted_at is null";
    private static final String SORTED = " order by c.sort_name, c.id fetch first ";
    private static final String ROWS = " rows only";

    /** Keeps PostgreSQL from walking along the sorted names for them after all. */
    private static final String ALL_OF_THEM = " offset 0";

    private final TenantSql sql;
    private final String columns;
    private final String table;
    private final List<Object> parameters = new ArrayList<>();
    private final StringBuilder conditions = new StringBuilder();
    private final StringBuilder byIndex = new StringBuilder();
    private boolean hasPieces;

    /** @param columns of {@code c}, with its id and sort_name */
    SearchSql(TenantSql sql, String columns, String table) {
        this.sql = sql;
        this.columns = columns;
        this.table = table;
    }

    /** Adds a condition with one parameter, written as {@code {}}. */
    SearchSql and(String condition, Object parameter) {
        return add(condition.replace("{}", bind(parameter)));
    }

    /** Adds that a column has one of the values. */
    SearchSql andIn(String column, Collection<?> values) {
        return add(values.stream().map(this::bind).collect(Collectors.joining(", ", column + " in (", ")")));
    }

    private SearchSql add(String condition) {
        conditions.append(" and ").append(condition);
        byIndex.append(" and ").append(condition);
        return this;
    }

    /** Adds what was typed, to be found in a column or expression in {@code SearchForm}. */
    SearchSql andText(String searched, SearchWords words) {
        for (AnyOf anyOf : words.conditions()) {
            conditions.append(anyOf(anyOf, text -> occurs(searched, text)));
            byIndex.append(anyOf(anyOf, text -> hasPieces(searched, text) + occurs(searched, text)));
        }
        return this;
    }

    private static String anyOf(AnyOf anyOf, UnaryOperator<String> condition) {
        return anyOf.alternatives().stream()
                .map(allOf -> allOf(allOf, condition))
                .collect(Collectors.joining(" or ", " and (", ")"));
    }

    private static String allOf(AllOf allOf, UnaryOperator<String> condition) {
        return allOf.texts().stream().map(condition).collect(Collectors.joining(" and ", "(", ")"));
    }

    private String occurs(String searched, String text) {
        return searched + " like " + bind(pattern(text)) + " escape '!'";
    }

    private String hasPieces(String searched, String text) {
        List<String> pieces = Grams.telling(text).stream()
                .map(gram -> sql.tenant() + ":" + gram)
                .toList();
        if (pieces.isEmpty() || !sql.onPostgreSql()) {
            return "";
        }
        hasPieces = true;
        return "contacts_grams(c.tenant_id, " + searched + ") @> string_to_array(" + bind(String.join("\n", pieces))
                + ", chr(10)) and ";
    }

    /** What was typed, wildcards as plain characters, anywhere in the text. */
    private static String pattern(String text) {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    /** After the cursor's row, sorted by {@code sort_name} and id, only so many rows. */
    List<Object[]> slice(KeysetCursor after, int rows) {
        String place = after == null ? "" : after(after);
        String sorted = SORTED + rows + ROWS;
        if (!hasPieces) {
            return found("select " + columns + " from " + table + LIVING + conditions + place + sorted);
        }
        String next = "(select c.* from " + table + LIVING + place + SORTED + LOOKED_AT + ROWS + ")";
        List<Object[]> near = found("select " + columns + " from " + next + LIVING + conditions + sorted);
        return near.size() == rows
                ? near
                : found("select * from (select " + columns + " from " + table + LIVING + byIndex + place + ALL_OF_THEM
                        + ") c" + sorted);
    }

    private String after(KeysetCursor cursor) {
        String name = bind(cursor.at());
        return " and c.sort_name >= " + name + " and (c.sort_name > " + name + " or c.id > " + bind(cursor.id()) + ")";
    }

    private List<Object[]> found(String statement) {
        return sql.rows(statement, parameters.toArray());
    }

    private String bind(Object parameter) {
        parameters.add(parameter);
        return "?" + (parameters.size() + 1);
    }
}
