package dev.kontor.activities.internal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A4, A71, Q16, Q27: who sees what, and whose an activity becomes. */
class VisibilityTest {

    private static final TeamId SALES = new TeamId("sales");
    private static final TeamId SERVICE = new TeamId("service");
    private static final UserId ANNA = new UserId("anna");
    private static final UserId BEN = new UserId("ben");
    private final Visibility anna = new Visibility(false, false, Set.of(SALES), ANNA);
    private final Visibility head = new Visibility(false, true, Set.of(SALES), new UserId("head"));

    @Test
    void a_user_sees_their_teams_and_their_own() {
        assertThat(anna.sees(SALES, BEN)).isTrue();
        assertThat(anna.sees(SERVICE, ANNA)).isFalse();
        assertThat(anna.sees(null, ANNA)).isTrue();
        assertThat(anna.sees(null, BEN)).isFalse();
        assertThat(anna.sees(null, null)).isFalse();
    }

    @Test
    void who_sees_all_teams_sees_no_private_ones() {
        assertThat(head.sees(SERVICE, BEN)).isTrue();
        assertThat(head.sees(null, BEN)).isFalse();
        assertThat(head.sees(null, null)).isTrue();
    }

    @Test
    void a_foreign_team_is_not_found_or_forbidden() {
        assertThat(TeamOfActivity.refusal(SALES, anna, true)).isNull();
        assertThat(TeamOfActivity.refusal(SERVICE, anna, true)).isInstanceOf(Refusal.NotFound.class);
        assertThat(TeamOfActivity.refusal(SERVICE, head, true)).isInstanceOf(Refusal.Forbidden.class);
        assertThat(TeamOfActivity.refusal(new TeamId("nobody"), head, false)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void the_team_is_the_channels_else_the_contacts_else_the_users() {
        List<TeamId> ofUser = Arrays.asList(new TeamId("main"), new TeamId("second"));

        assertThat(TeamOfActivity.derived(SALES, SERVICE, ofUser)).isEqualTo(SALES);
        assertThat(TeamOfActivity.derived(null, SERVICE, ofUser)).isEqualTo(SERVICE);
        assertThat(TeamOfActivity.derived(null, null, ofUser)).isEqualTo(new TeamId("main"));
        assertThat(TeamOfActivity.derived(null, null, List.of())).isNull();
    }
}
