package dev.kontor.contacts.internal.persistence;

/** The two kinds of named groups of contacts, and the tables in which they lie. */
public enum Groups {
    LABELS("contacts_label", "contacts_labelled", "label_id"),
    LISTS("contacts_list", "contacts_listed", "list_id");

    private final String names;
    private final String members;
    private final String column;

    Groups(String names, String members, String column) {
        this.names = names;
        this.members = members;
        this.column = column;
    }

    /** Fills the names of the tables into a statement that serves both kinds. */
    String sql(String statement) {
        return statement.replace("{names}", names).replace("{members}", members).replace("{group}", column);
    }
}
