package dev.kontor.activities.internal.persistence;

import dev.kontor.activities.Activity;
import dev.kontor.activities.internal.domain.OwnFieldsEntered;
import dev.kontor.activities.internal.domain.SearchedWords;
import dev.kontor.kernel.ContactId;
import java.time.Instant;

/**
 * The words of an entry as they are stored, with a blank before each: the contact; those of what was said, in the order
 * in which it was said; those of its own fields. Where a part begins is said in upper case, which no word is in.
 */
final class StoredWords {

    private static final int ID_DIGITS = 32;
    private static final int INDEXED_DIGITS = 12;
    private static final String CONTACT = "C";
    private static final String OWN = " F ";

    /** How many characters stand before the words of what was said. */
    private static final int BEFORE_SAID = CONTACT.length() + ID_DIGITS + 1;

    private StoredWords() {}

    static String of(Activity activity, String said) {
        String contact = CONTACT + digits(activity.contact());
        String own = SearchedWords.of(OwnFieldsEntered.words(activity.fields()));
        String room = SearchedWords.within(said, SearchedWords.MAX - own.length() - OWN.length());
        return contact + (room.isEmpty() ? "" : " " + room) + (own.isEmpty() ? "" : OWN + own);
    }

    /** The words of what was said, of those that are stored. */
    static String said(String stored) {
        int own = stored.indexOf(OWN);
        int end = own < 0 ? stored.length() : own;
        return end <= BEFORE_SAID ? "" : stored.substring(BEFORE_SAID, end);
    }

    /** What stands before each word of a contact in the index: the end of its id. */
    static String indexedBefore(ContactId contact) {
        return digits(contact).substring(ID_DIGITS - INDEXED_DIGITS);
    }

    /**
     * The words that an entry had at a moment, of the words w: those that were there before the first step that was told
     * later, and those of its own fields; all, when nothing was said later.
     */
    static Conditions known(Instant knownAt) {
        return new Conditions("coalesce(substr(w.words, 1, " + BEFORE_SAID + " + (select s.before_words"
                        + " from activities_step s where s.tenant_id = activities_activity.tenant_id"
                        + " and s.source_kind = activities_activity.source_kind"
                        + " and s.source_id = activities_activity.source_id and s.type = activities_activity.type")
                .and(" and s.recorded_at > ? order by s.place limit 1))", p -> p.add(knownAt))
                .and(" || case when position('" + OWN + "' in w.words) = 0 then ''" + " else substr(w.words, position('"
                        + OWN + "' in w.words)) end, w.words)");
    }

    private static String digits(ContactId contact) {
        return contact.toString().replace("-", "");
    }
}
