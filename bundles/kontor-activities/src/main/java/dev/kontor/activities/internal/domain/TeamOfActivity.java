package dev.kontor.activities.internal.domain;

import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.TeamId;
import java.util.List;
import java.util.stream.Stream;

/** Which team an activity gets (A71): the channel's, else the contact's, else the user's main team, else none. */
public final class TeamOfActivity {

    private TeamOfActivity() {}

    /** The team of what was observed; none for what is its owner's alone, whatever team that one has (W26). */
    public static TeamId of(CleanInteraction interaction, TeamId contact, List<TeamId> ofOwner) {
        return interaction.isPrivate() ? null : derived(interaction.team(), contact, ofOwner);
    }

    /** The team when none was chosen, or null: then the activity is private to its owner. */
    public static TeamId derived(TeamId channel, TeamId contact, List<TeamId> ofUser) {
        return Stream.concat(Stream.of(new TeamId[] {channel, contact}), ofUser.stream())
                .filter(team -> team != null)
                .findFirst()
                .orElse(null);
    }

    /**
     * Why the caller can't record for the team they chose, or null (Q27): a team that they don't see is not found, one
     * that they see but aren't in is forbidden.
     *
     * @param exists whether the host knows the team
     */
    public static Refusal refusal(TeamId chosen, Visibility visibility, boolean exists) {
        if (visibility.everything() || visibility.teams().contains(chosen)) {
            return null;
        }
        return visibility.allTeams() && exists
                ? new Refusal.Forbidden("team-membership")
                : new Refusal.NotFound("team");
    }
}
