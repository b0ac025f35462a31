package dev.kontor.mail.internal.application;

import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.mail.UnreadableMail;
import dev.kontor.rules.FieldChecks;
import dev.kontor.rules.KeysetCursor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A part of a list of unreadable mails, which are in the order of their position; those of one position stay together. */
final class UnreadablePage {

    /** Gives the mails behind a position, as many as wished or a few more that stand at the same one. */
    @FunctionalInterface
    interface Rows {
        List<UnreadableMail> after(long position, int limit);
    }

    private UnreadablePage() {}

    /** @param list whose list it is */
    static Outcome<Slice<UnreadableMail>> of(PageRequest page, UUID list, Rows rows) {
        FieldChecks checks = new FieldChecks().page(page);
        long position = position(page, checks);
        if (!checks.passed()) {
            return Outcome.refused(checks.refusal());
        }
        List<UnreadableMail> mails = rows.after(position, page.size() + 1);
        if (mails.size() <= page.size()) {
            return Outcome.done(new Slice<>(mails, null));
        }
        int shown = page.size();
        while (shown < mails.size()
                && mails.get(shown).position() == mails.get(shown - 1).position()) {
            shown++;
        }
        String last = String.valueOf(mails.get(shown - 1).position());
        return Outcome.done(new Slice<>(mails.subList(0, shown), new KeysetCursor(last, list).toCursor()));
    }

    private static long position(PageRequest page, FieldChecks checks) {
        if (page == null || page.after() == null) {
            return 0;
        }
        Optional<KeysetCursor> place =
                KeysetCursor.read(page.after()).filter(cursor -> cursor.at().matches("\\d{1,18}"));
        checks.that(place.isPresent(), "cursor", "invalid");
        return place.map(cursor -> Long.parseLong(cursor.at())).orElse(0L);
    }
}
