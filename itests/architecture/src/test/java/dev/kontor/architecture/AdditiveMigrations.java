package dev.kontor.architecture;

import dev.kontor.architecture.MigrationScripts.Script;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a migration may do while older versions of its module still run on the same tables: only add. One that takes
 * something away says so, by raising the module's {@code oldest_reader}; then older versions don't start any more.
 */
final class AdditiveMigrations {

    private static final Map<Pattern, String> FORBIDDEN = Map.of(
            Pattern.compile("\\bdrop\\b(?! (index|not null)\\b)"), "drops what an older version may use",
            Pattern.compile("\\brename\\b"), "renames what an older version may use",
            Pattern.compile(
                            "\\badd( column)?( if not exists)? (?!constraint\\b)\\w+ (?!.*\\bdefault\\b).*\\bnot null\\b"),
                    "adds a column that an older version doesn't fill",
            Pattern.compile("\\bset not null\\b"), "forbids nulls that an older version may write",
            Pattern.compile("^alter table .*\\badd (constraint|unique|check|primary key|foreign key)\\b"),
                    "adds a constraint that an older version may break",
            Pattern.compile("^create unique index\\b"), "adds a constraint that an older version may break",
            Pattern.compile("^(delete from|truncate)\\b"), "removes rows that an older version may use");

    private static final Pattern RAISES =
            Pattern.compile("update kontor_schema set oldest_reader = (\\d+) where module = '(\\w+)'");
    private static final Pattern TABLE = Pattern.compile("^create table (?:if not exists )?(\\w+) \\((.*)\\)$");
    private static final Pattern COLUMN = Pattern.compile("^(\\w+) (\\w+(?: ?\\([\\d, ]+\\))?).*");
    private static final Pattern ADDED = Pattern.compile(
            "^alter table (\\w+) add (?:column )?(?:if not exists )?(\\w+) (\\w+(?: ?\\([\\d, ]+\\))?).*");
    private static final Pattern CHANGED = Pattern.compile(
            "^alter table (\\w+) alter (?:column )?(\\w+) (?:set data )?type (\\w+(?: ?\\([\\d, ]+\\))?).*");
    private static final Pattern SIZED = Pattern.compile("(\\w+) ?\\((\\d+).*");

    private final Map<String, String> types = new HashMap<>();
    private final List<String> breaches = new ArrayList<>();

    private AdditiveMigrations() {}

    /** What is wrong with the migrations of a module, in their order; the first one makes the tables. */
    static List<String> breaches(List<Script> scripts) {
        AdditiveMigrations check = new AdditiveMigrations();
        scripts.forEach(check::check);
        return check.breaches;
    }

    private void check(Script script) {
        boolean free = script.version() == 1 || raisesOldestReader(script);
        for (String statement : statements(script.sql())) {
            FORBIDDEN.forEach((pattern, what) -> {
                if (!free && pattern.matcher(statement).find()) {
                    breaches.add(script.name() + " " + what + ": " + statement);
                }
            });
            learn(script, statement, free);
        }
    }

    private static boolean raisesOldestReader(Script script) {
        return statements(script.sql()).stream()
                .map(RAISES::matcher)
                .anyMatch(raise -> raise.matches()
                        && raise.group(2).equals(script.module())
                        && Integer.parseInt(raise.group(1)) > 1
                        && Integer.parseInt(raise.group(1)) <= script.version());
    }

    private void learn(Script script, String statement, boolean free) {
        Matcher table = TABLE.matcher(statement);
        if (table.matches()) {
            for (String part : table.group(2).split(",(?![^(]*\\))")) {
                Matcher column = COLUMN.matcher(part.strip());
                if (column.matches()) {
                    types.put(table.group(1) + "." + column.group(1), column.group(2));
                }
            }
        }
        Matcher added = ADDED.matcher(statement);
        if (added.matches()) {
            types.put(added.group(1) + "." + added.group(2), added.group(3));
        }
        Matcher changed = CHANGED.matcher(statement);
        if (changed.matches()) {
            String before = types.put(changed.group(1) + "." + changed.group(2), changed.group(3));
            if (!free && !holds(changed.group(3), before)) {
                breaches.add(script.name() + " narrows " + before + ": " + statement);
            }
        }
    }

    /** Whether all that the old type could hold has room in the new one. */
    private static boolean holds(String type, String before) {
        Matcher now = SIZED.matcher(type);
        Matcher then = SIZED.matcher(String.valueOf(before));
        if (now.matches() && then.matches()) {
            return now.group(1).equals(then.group(1)) && Long.parseLong(now.group(2)) >= Long.parseLong(then.group(2));
        }
        return type.equals(before)
                || type.equals("bigint") && "integer".equals(before)
                || type.equals("text") && String.valueOf(before).startsWith("varchar");
    }

    private static List<String> statements(String sql) {
        List<String> statements = new ArrayList<>();
        for (String statement :
                sql.replaceAll("--[^\\n]*", " ").toLowerCase(Locale.ROOT).split(";")) {
            String line = statement.replaceAll("\\s+", " ").strip();
            if (!line.isEmpty()) {
                statements.add(line);
            }
        }
        return statements;
    }
}
