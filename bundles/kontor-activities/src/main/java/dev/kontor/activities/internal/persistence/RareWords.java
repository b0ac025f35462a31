package dev.kontor.activities.internal.persistence;

import dev.kontor.activities.internal.domain.SearchedWords;
import dev.kontor.kernel.ContactId;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which way a search goes. PostgreSQL can't know when it plans a statement that is used again: words that few entries
 * have are found by their index and then sorted; words that many have are soon met on the way through the timeline.
 */
final class RareWords {

    /** So many entries are read and sorted in a few milliseconds. */
    private static final int FEW = 1_000;

    /** As in the index activities_words_each. */
    private static final String INDEXED =
            "array_to_tsvector(string_to_array(replace(w.words, ' ', ' ' || substr(w.words, 22, 12)), ' '))";

    private RareWords() {}

    /** The entries of the contacts that have what is searched for; empty when they are many, or nothing is searched. */
    static Optional<List<UUID>> entries(
            Connection connection, List<ContactId> contacts, TimelineQuestion question, Dialect dialect) {
        List<String> words = SearchedWords.typed(question.filter().text());
        if (words.isEmpty() || !dialect.findsByIndex()) {
            return Optional.empty();
        }
        Conditions sql = new Conditions("select w.activity_id from activities_words w where w.tenant_id = ? and ")
                .and(
                        INDEXED + " @@ cast(? as tsquery)",
                        p -> p.add(question.tenant()).add(query(contacts, words)));
        List<UUID> found = sql.and(" limit " + (FEW + 1)).read(connection, rows -> {
            List<UUID> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        });
        return found.size() > FEW ? Optional.empty() : Optional.of(found);
    }

    /** All words, with what stands before them in the index. */
    private static String query(List<ContactId> contacts, List<String> words) {
        return contacts.stream()
                .map(StoredWords::indexedBefore)
                .map(contact -> words.stream()
                        .map(word -> "'" + contact + word + "':*")
                        .collect(Collectors.joining(" & ", "(", ")")))
                .collect(Collectors.joining(" | "));
    }
}
