package dev.kontor.activities.internal.application;

import dev.kontor.activities.ActivityType;
import dev.kontor.activities.NewActivity;
import dev.kontor.activities.internal.domain.OwnFieldsEntered;
import dev.kontor.activities.internal.domain.SourceFits;
import dev.kontor.activities.internal.domain.TimeOfActivity;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.TenantId;
import dev.kontor.rules.FieldChecks;
import java.time.Instant;
import java.util.Optional;

/** Everything that can be wrong with what is to be recorded, told at once (A9). */
public final class NewActivityRules {

    static final int MAX_SUBJECT = 500;
    static final int MAX_SENDER = 320;
    static final int MAX_SNIPPET = 500;

    private final ActivityTypes types;
    private final Colleagues colleagues;
    private final CasesOfHost cases;

    public NewActivityRules(ActivityTypes types, Colleagues colleagues, CasesOfHost cases) {
        this.types = types;
        this.colleagues = colleagues;
        this.cases = cases;
    }

    /** The refusal, or null when all is well. */
    Refusal check(TenantId tenant, NewActivity activity, Instant now) {
        FieldChecks checks = new FieldChecks().required("activity", activity);
        if (activity == null) {
            return checks.refusal();
        }
        checks.required("contact", activity.contact())
                .required("type", activity.type())
                .required("direction", activity.direction())
                .required("occurredAt", activity.occurredAt())
                .line("subject", activity.subject(), MAX_SUBJECT)
                .line("sender", activity.sender(), MAX_SENDER)
                .text("snippet", activity.snippet(), MAX_SNIPPET)
                .that(activity.owner() == null || colleagues.knows(tenant, activity.owner()), "owner", "unknown");
        type(checks, activity);
        if (activity.occurredAt() != null) {
            String problem = TimeOfActivity.problem(activity.occurredAt(), now);
            checks.that(problem == null, "occurredAt", problem);
        }
        if (checks.passed()) {
            // Asked last: it may take the host a while, and what is refused anyway needs no answer.
            checks.that(cases.mayBe(tenant, activity.source()), "source", "unknown");
        }
        return checks.refusal();
    }

    private void type(FieldChecks checks, NewActivity activity) {
        boolean named = activity.type() != null && !activity.type().isBlank();
        Optional<ActivityType> type = named ? types.find(activity.type()) : Optional.empty();
        checks.that(!named || type.isPresent(), "type", "unknown");
        if (type.isPresent()) {
            OwnFieldsEntered.check(checks, types.fields(activity.type()), activity.fields());
        }
        SourceFits.check(checks, type.map(ActivityType::sourceKind).orElse(null), activity.source());
    }
}
