package dev.kontor.activities.internal.persistence;

import dev.kontor.activities.internal.domain.Visibility;
import dev.kontor.kernel.TeamId;
import dev.kontor.rules.KeysetCursor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.Map;

/** A question about the inbox, with who may see what in it. */
final class InboxQuery {

    private final StringBuilder text;
    private final Map<String, Object> parameters = new HashMap<>();

    InboxQuery(String text) {
        this.text = new StringBuilder(text);
    }

    void visible(Visibility visibility) {
        if (visibility.everything()) {
            return;
        }
        String teams = "i.inboxTeamId is not null or i.ownerId is null";
        if (!visibility.allTeams()) {
            teams = visibility.teams().isEmpty() ? "" : "i.inboxTeamId in :teams";
        }
        text.append(" and (")
                .append(teams)
                .append(teams.isEmpty() ? "" : " or ")
                .append("(i.inboxTeamId is null and i.ownerId = :user))");
        parameters.put("user", visibility.user().value());
        if (text.indexOf(":teams") >= 0) {
            parameters.put(
                    "teams", visibility.teams().stream().map(TeamId::value).toList());
        }
    }

    void after(KeysetCursor after) {
        if (after != null) {
            text.append(" and (i.occurredAt < :at or (i.occurredAt = :at and i.id < :id))");
            parameters.put("at", after.time().orElseThrow());
            parameters.put("id", after.id());
        }
    }

    void newestFirst() {
        text.append(" order by i.occurredAt desc, i.id desc");
    }

    <T> TypedQuery<T> on(EntityManager manager, Class<T> result) {
        TypedQuery<T> query = manager.createQuery(text.toString(), result);
        parameters.forEach(query::setParameter);
        return query;
    }
}
