package dev.kontor.activities.internal.persistence;

import dev.kontor.activities.UnassignedId;
import dev.kontor.activities.internal.domain.Visibility;
import dev.kontor.kernel.TeamId;
import dev.kontor.rules.KeysetCursor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A question about the inbox, with who may see what in it. */
final class InboxQuery {

    private final StringBuilder text;
    private final Map<String, Object> parameters = new HashMap<>();

    InboxQuery(String text) {
        this.text = new StringBuilder(text);
    }

    /** @param hidden the types that are restricted and that they haven't been given */
    void visible(Visibility visibility, Set<String> hidden) {
        if (visibility.everything()) {
            return;
        }
        text.append(" and (")
                .append(teams(visibility))
                .append("(i.inboxTeamId is null and (i.ownerId = :user or i.audienceId in"
                        + " (select a.audienceId from AudienceRow a where a.userId = :user))))");
        parameters.put("user", visibility.user().value());
        if (text.indexOf(":teams") >= 0) {
            parameters.put(
                    "teams", visibility.teams().stream().map(TeamId::value).toList());
        }
        if (!hidden.isEmpty()) {
            text.append(" and i.type not in :hidden");
            parameters.put("hidden", hidden);
        }
    }

    private static String teams(Visibility visibility) {
        if (visibility.allTeams()) {
            return "i.inboxTeamId is not null or i.ownerId is null or ";
        }
        if (visibility.teams().isEmpty()) {
            return "";
        }
        return visibility.colleagues()
                ? "i.inboxTeamId in :teams or "
                : "(i.inboxTeamId in :teams and i.ownerId = :user) or ";
    }

    void item(UnassignedId id) {
        text.append(" and i.id = :item");
        parameters.put("item", id.value());
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
