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
    private final Visibility anna = new Visibility(false, false, true, Set.of(SALES), ANNA, Set.of(), false);
    private final Visibility head =
            new Visibility(false, true, true, Set.of(SALES), new UserId("head"), Set.of(), true);
    private final Visibility kernel = new Visibility(true, true, true, Set.of(), ANNA, Set.of(), false);

    /** A47, A48: own mails are full, others' with the right only; other types are never hidden. */
    @Test
    void the_content_of_an_e_mail_is_for_whoever_may_read_e_mails_and_for_whose_it_is() {
        assertThat(EmailContent.hidden(anna, "EMAIL", BEN)).isTrue();
        assertThat(EmailContent.hidden(anna, "EMAIL", null)).isTrue();
        assertThat(EmailContent.hidden(anna, "EMAIL", ANNA)).isFalse();
        assertThat(EmailContent.hidden(head, "EMAIL", BEN)).isFalse();
        assertThat(EmailContent.hidden(kernel, "EMAIL", BEN)).isFalse();
        assertThat(EmailContent.hidden(anna, "NOTE", BEN)).isFalse();
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
