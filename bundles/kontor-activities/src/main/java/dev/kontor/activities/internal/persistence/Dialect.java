package dev.kontor.activities.internal.persistence;

import dev.kontor.kernel.ContactId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** Where the databases differ. */
enum Dialect {
    /** A violated key aborts the transaction, so it must not come to that. Words are found by an index. */
    POSTGRESQL {
        @Override
        String insertUnlessThere(String insert) {
            return insert + " on conflict do nothing";
        }

        @Override
        boolean isUniqueViolationThatLeavesTheTransaction(SQLException failed) {
            return false;
        }

        @Override
        boolean findsByIndex() {
            return true;
        }

        /** The contact is a word too: the index alone tells which of a contact's entries have the others. */
        @Override
        void match(Conditions sql, List<ContactId> contacts, List<String> words) {
            String anyContact =
                    contacts.stream().map(Dialect::contactWord).collect(Collectors.joining(" | ", "(", ")"));
            String query = words.stream()
                    .map(word -> "'" + word + "':*")
                    .collect(Collectors.joining(" & ", anyContact + " & ", ""));
            sql.and("array_to_tsvector(string_to_array(w.words, ' ')) @@ cast(? as tsquery)", p -> p.add(query));
        }
    },
    /** A violated key undoes the statement only. Words are looked for in each entry of the contact. */
    H2 {
        @Override
        String insertUnlessThere(String insert) {
            return insert;
        }

        @Override
        boolean isUniqueViolationThatLeavesTheTransaction(SQLException failed) {
            return "23505".equals(failed.getSQLState());
        }

        @Override
        boolean findsByIndex() {
            return false;
        }

        @Override
        void match(Conditions sql, List<ContactId> contacts, List<String> words) {
            sql.and("1 = 1");
            words.forEach(word -> sql.and(" and w.words like ?", p -> p.add("% " + word + "%")));
        }
    };

    abstract String insertUnlessThere(String insert);

    abstract boolean isUniqueViolationThatLeavesTheTransaction(SQLException failed);

    /** Whether there is an index of words, so that the entries which have them needn't be looked for one by one. */
    abstract boolean findsByIndex();

    /** Whether an entry has words, as {@code w.words}, that begin like these; they have letters and digits only. */
    abstract void match(Conditions sql, List<ContactId> contacts, List<String> words);

    /** The words of an entry as they are stored: the contact comes first, so each of them has a blank before it. */
    static String stored(ContactId contact, String words) {
        return contactWord(contact) + (words.isEmpty() ? "" : " " + words);
    }

    static Dialect of(Connection connection) throws SQLException {
        return "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName()) ? POSTGRESQL : H2;
    }

    /** In upper case, which no word is in. */
    private static String contactWord(ContactId contact) {
        return "C" + contact.toString().replace("-", "");
    }
}
