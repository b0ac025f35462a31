package dev.kontor.activities.internal.persistence;

import dev.kontor.activities.Activity;
import dev.kontor.activities.ActivityId;
import dev.kontor.activities.TimelineFilter;
import dev.kontor.activities.internal.domain.Visibility;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.SourceRef;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Rows for tests. */
final class Sample {

    static final Instant MORNING = Instant.parse("2026-03-02T09:00:00.123456Z");
    static final TeamId SALES = new TeamId("sales");
    static final UserId ANNA = new UserId("anna");
    static final Visibility EVERYTHING = new Visibility(true, true, Set.of(), ANNA);

    private Sample() {}

    static ContactId contact() {
        return new ContactId(UUID.randomUUID());
    }

    static Activity mail(ContactId contact, String source, Instant occurredAt) {
        return activity(contact, "EMAIL", new SourceRef("mail", source), occurredAt, SALES, ANNA);
    }

    static Activity activity(
            ContactId contact, String type, SourceRef source, Instant occurredAt, TeamId team, UserId owner) {
        return new Activity(
                new ActivityId(UUID.randomUUID()),
                1,
                contact,
                type,
                type,
                Direction.IN,
                source,
                occurredAt,
                MORNING,
                team,
                owner,
                ANNA,
                "Anna Berg",
                "Grüße 🚀",
                "K. Vogt <k.vogt@example.org>",
                null,
                List.of("date-missing", "cleaned"));
    }

    static TimelineQuestion all(TenantId tenant, int limit) {
        return new TimelineQuestion(tenant, TimelineFilter.ALL, EVERYTHING, null, limit);
    }
}
