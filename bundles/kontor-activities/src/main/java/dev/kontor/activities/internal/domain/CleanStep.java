package dev.kontor.activities.internal.domain;

import dev.kontor.kernel.event.EventId;
import dev.kontor.kernel.interaction.InteractionStep;
import dev.kontor.rules.FieldChecks;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;

/** A step of an interaction as it can be stored (Q26); what comes by a call is checked instead. */
public final class CleanStep {

    public static final int MAX_TEXT = 5_000;
    private static final int MAX_KEY = 200;
    private static final int MAX_AUTHOR = 200;
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final String GENERIC_KIND = "changed";

    private CleanStep() {}

    /** @param event by which the step is recognised when it comes again and has no key that can be stored */
    static InteractionStep of(InteractionStep step, Instant receivedAt, EventId event, Set<String> flags) {
        boolean kind = step.kind() != null && KIND.matcher(step.kind()).matches();
        return new InteractionStep(
                StorableSource.storable(step.key(), MAX_KEY) ? step.key() : "event:" + event,
                kind ? step.kind() : GENERIC_KIND,
                CleanInteraction.time(step.occurredAt(), receivedAt, flags),
                step.direction(),
                CleanText.line(step.author(), MAX_AUTHOR, flags),
                CleanText.text(step.text(), MAX_TEXT, flags));
    }

    public static void check(FieldChecks checks, InteractionStep step, Instant now) {
        checks.required("step", step);
        if (step == null) {
            return;
        }
        checks.required("step.key", step.key())
                .line("step.key", step.key(), MAX_KEY)
                .that(step.kind() != null && KIND.matcher(step.kind()).matches(), "step.kind", "malformed")
                .required("step.occurredAt", step.occurredAt())
                .line("step.author", step.author(), MAX_AUTHOR)
                .text("step.text", step.text(), MAX_TEXT);
        if (step.occurredAt() != null) {
            String problem = TimeOfActivity.problem(step.occurredAt(), now);
            checks.that(problem == null, "step.occurredAt", problem);
        }
    }
}
