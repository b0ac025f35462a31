package dev.kontor.activities.internal.persistence;

import dev.kontor.kernel.ContactId;
import java.sql.Connection;
import java.sql.SQLException;

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
    };

    private static final int ID_DIGITS = 32;
    private static final int INDEXED_DIGITS = 12;

    abstract String insertUnlessThere(String insert);

    abstract boolean isUniqueViolationThatLeavesTheTransaction(SQLException failed);

    /** Whether there is an index of words, so that the entries which have them needn't be looked for one by one. */
    abstract boolean findsByIndex();

    /** The words of an entry as they are stored: the contact comes first, so each of them has a blank before it. */
    static String stored(ContactId contact, String words) {
        return contactWord(contact) + (words.isEmpty() ? "" : " " + words);
    }

    static Dialect of(Connection connection) throws SQLException {
        return "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName()) ? POSTGRESQL : H2;
    }

    /** In upper case, which no word is in. */
    private static String contactWord(ContactId contact) {
        return "C" + digits(contact);
    }

    /** What stands before each word of a contact in the index: the end of its id. */
    static String indexedBefore(ContactId contact) {
        return digits(contact).substring(ID_DIGITS - INDEXED_DIGITS);
    }

    private static String digits(ContactId contact) {
        return contact.toString().replace("-", "");
    }
}
