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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Rows for tests. */
final class Sample {

    static final Instant MORNING = Instant.parse("2026-03-02T09:00:00.123456Z");
    static final TeamId SALES = new TeamId("sales");
    static final UserId ANNA = new UserId("anna");
    static final Visibility EVERYTHING = new Visibility(true, true, true, Set.of(), ANNA, Set.of(), true);

    private Sample() {}

    /** Anna, who may see what others do in these teams, and the content of e-mails. */
    static Visibility anna(boolean allTeams, Set<TeamId> teams) {
        return new Visibility(false, allTeams, true, teams, ANNA, Set.of(), true);
    }

    /** Everybody that the rules tell apart, in no team and in sales. */
    static List<Visibility> everybody() {
        List<Visibility> everybody = new ArrayList<>();
        for (boolean allTeams : new boolean[] {true, false}) {
            for (boolean colleagues : new boolean[] {true, false}) {
                for (Set<TeamId> teams : List.of(Set.<TeamId>of(), Set.of(SALES))) {
                    for (Set<String> unlocked : List.of(Set.<String>of(), Set.of("CHAT"))) {
                        everybody.add(new Visibility(false, allTeams, colleagues, teams, ANNA, unlocked, false));
                    }
                }
            }
        }
        return everybody;
    }

    /** A4, A42, A49, A71 in words of Java; chats are restricted. */
    static boolean sees(Visibility who, String type, TeamId team, UserId owner) {
        if (type.equals("CHAT") && !who.unlocked().contains("CHAT")) {
            return false;
        }
        boolean own = who.user().equals(owner);
        if (team == null) {
            return own || owner == null && who.allTeams();
        }
        return who.allTeams() || who.teams().contains(team) && (own || who.colleagues());
    }

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
                List.of("date-missing", "cleaned"),
                null,
                0,
                List.of());
    }

    static TimelineQuestion all(TenantId tenant, int limit) {
        return new TimelineQuestion(tenant, TimelineFilter.ALL, EVERYTHING, null, limit);
    }
}
