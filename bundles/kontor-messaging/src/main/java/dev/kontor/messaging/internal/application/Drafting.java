package dev.kontor.messaging.internal.application;

import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.messaging.CategoryId;
import dev.kontor.messaging.EntryData;
import dev.kontor.messaging.MessagingModule;
import dev.kontor.messaging.Recipient;
import dev.kontor.messaging.internal.domain.EntryRules;
import dev.kontor.messaging.internal.domain.RichText;
import dev.kontor.messaging.internal.persistence.CategoryStore;
import dev.kontor.rules.FieldChecks;
import java.util.List;
import java.util.Objects;

/** Makes of what somebody wrote what is stored: checked, with recipients filled in, without harmful HTML. */
public final class Drafting {
    private final CategoryStore categories;
    private final People people;
    private final Cases cases;

    public Drafting(CategoryStore categories, People people, Cases cases) {
        this.categories = categories;
        this.people = people;
        this.cases = cases;
    }

    /**
     * @param before the category and team it had before, which may stay whatever they are now; null for a new one
     */
    Outcome<EntryData> draft(Caller caller, EntryData written, EntryData before) {
        FieldChecks checks = EntryRules.check(written);
        if (!checks.passed()) {
            return Refusals.invalid(checks);
        }
        boolean sameCategory = before != null && Objects.equals(written.category(), before.category());
        boolean sameTeam = before != null && Objects.equals(written.team(), before.team());
        checks.that(written.category() == null || sameCategory || usable(written.category()), "category", "unknown")
                .that(
                        written.team() == null
                                || sameTeam
                                || caller.teams().contains(written.team())
                                || caller.may(MessagingModule.CHANGE_ANY),
                        "team",
                        "unknown");
        EntryRules.cases(written).stream()
                .filter(one -> before == null || !before.cases().contains(one))
                .forEach(one -> checks.that(cases.known(caller.tenant(), one), "cases", "unknown"));
        return checks.passed()
                ? recipients(caller, written, before).map(recipients -> stored(written, recipients))
                : Refusals.invalid(checks);
    }

    /** Those that stay as they are stay so, whatever is known of them by now. */
    private Outcome<List<Recipient>> recipients(Caller caller, EntryData written, EntryData before) {
        return before != null && written.recipients().equals(before.recipients())
                ? Outcome.done(before.recipients())
                : people.filled(caller.tenant(), written.recipients());
    }

    private boolean usable(CategoryId category) {
        return categories.find(category).filter(found -> found.active()).isPresent();
    }

    private static EntryData stored(EntryData written, List<Recipient> recipients) {
        return new EntryData(
                written.matchcode(),
                written.rich() && written.text() != null ? RichText.cleaned(written.text()) : written.text(),
                written.rich(),
                written.category(),
                recipients,
                EntryRules.cases(written),
                written.mainCase(),
                written.privateEntry(),
                written.team());
    }
}
