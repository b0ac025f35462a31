package dev.kontor.messaging.internal.domain;

import dev.kontor.messaging.EntryData;
import dev.kontor.messaging.EntryStatus;

/** W21, Q6: what of an entry can't be changed once it goes out as mail, text message or fax. */
public final class EntryLock {

    private EntryLock() {}

    /** Whether the change leaves alone what was sent; cases may change. */
    public static boolean permits(EntryData before, EntryData after) {
        return content(before).equals(content(after));
    }

    private static EntryData content(EntryData data) {
        return new EntryData(
                data.matchcode(),
                data.text(),
                data.rich(),
                data.category(),
                data.recipients(),
                null,
                null,
                data.privateEntry(),
                data.team());
    }

    /** W31: a sent entry isn't a draft any more. */
    public static boolean permits(EntryStatus wished, boolean locked) {
        return !(locked && wished == EntryStatus.DRAFT);
    }
}
