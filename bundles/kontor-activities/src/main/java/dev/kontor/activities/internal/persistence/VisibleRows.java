package dev.kontor.activities.internal.persistence;

import dev.kontor.activities.internal.domain.EmailContent;
import dev.kontor.activities.internal.domain.Visibility;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.TenantId;
import java.util.List;

/** {@link Visibility} as conditions on the rows of activities_activity: part of every statement that reads for a caller. */
final class VisibleRows {

    private static final String TEXTS = "varchar";

    /** W26: of the few audiences that an employee is in, so that it is looked up once for all rows. */
    static final String SHARED = "audience_id in (select a.audience_id from activities_audience a"
            + " where a.tenant_id = ? and a.user_id = ?)";

    private VisibleRows() {}

    static void add(Conditions sql, TenantId tenant, Visibility visibility) {
        if (visibility.everything()) {
            return;
        }
        teams(sql, tenant, visibility);
        sql.and(
                " and type not in (select s.type from activities_type_setting s where s.tenant_id = ?"
                        + " and s.restricted and s.type <> all(?))",
                p -> p.add(tenant).addAll(TEXTS, visibility.unlocked()));
    }

    private static void teams(Conditions sql, TenantId tenant, Visibility visibility) {
        String user = visibility.user().value();
        if (visibility.allTeams()) {
            sql.and(
                    " and (team_id is not null or owner_id is null or owner_id = ? or " + SHARED + ")",
                    p -> p.add(user).add(tenant).add(user));
            return;
        }
        List<String> teams = visibility.teams().stream().map(TeamId::value).toList();
        if (teams.isEmpty()) {
            sql.and(
                    " and team_id is null and (owner_id = ? or " + SHARED + ")",
                    p -> p.add(user).add(tenant).add(user));
        } else if (visibility.colleagues()) {
            sql.and(
                    " and (team_id = any(?) or (team_id is null and (owner_id = ? or " + SHARED + ")))",
                    p -> p.addAll(TEXTS, teams).add(user).add(tenant).add(user));
        } else {
            sql.and(
                    " and ((owner_id = ? and (team_id is null or team_id = any(?))) or (team_id is null and " + SHARED
                            + "))",
                    p -> p.add(user).addAll(TEXTS, teams).add(tenant).add(user));
        }
    }

    /** What is hidden can't be found by its content either (A48). */
    static void addReadable(Conditions sql, Visibility visibility) {
        if (!visibility.everything() && !visibility.emails()) {
            sql.and(
                    " and (type <> ? or owner_id = ? or (team_id is null and audience_id is not null))",
                    p -> p.add(EmailContent.TYPE).add(visibility.user().value()));
        }
    }
}
