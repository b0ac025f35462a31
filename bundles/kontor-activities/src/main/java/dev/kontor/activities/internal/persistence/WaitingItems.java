package dev.kontor.activities.internal.persistence;

import dev.kontor.activities.ActivityId;
import dev.kontor.activities.ConversationId;
import dev.kontor.activities.TypeSetting;
import dev.kontor.activities.UnassignedId;
import dev.kontor.activities.internal.domain.Audience;
import dev.kontor.activities.internal.domain.Handle;
import dev.kontor.activities.internal.domain.Visibility;
import dev.kontor.activities.internal.domain.WaitingItem;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.interaction.Participant;
import dev.kontor.kernel.interaction.ParticipantRole;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.persistence.Unit;
import dev.kontor.rules.KeysetCursor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is or was in the inbox, of the tenant of the running transaction. */
public final class WaitingItems {

    private static final String WAITING = " i.state = " + WaitingItem.State.class.getCanonicalName() + ".WAITING";

    private final Unit unit;

    public WaitingItems(Unit unit) {
        this.unit = unit;
    }

    /** @param conversation what it belongs to, or null */
    public void add(WaitingItem item, ConversationId conversation) {
        EntityManager manager = unit.entityManager();
        WaitingItemRow row = WaitingItemRow.of(item);
        row.audienceId = kept(Audience.of(item.interaction().employees()));
        row.conversationId = conversation == null ? null : conversation.value();
        manager.persist(row);
        manager.flush(); // the item before its participants: JPA knows no relation between them
        List<Participant> participants = item.interaction().participants();
        for (int place = 0; place < participants.size(); place++) {
            manager.persist(ParticipantRow.of(item.id().value(), place, participants.get(place)));
        }
    }

    public Optional<WaitingItem> find(UnassignedId id) {
        return Optional.ofNullable(unit.entityManager().find(WaitingItemRow.class, id.value()))
                .map(this::item);
    }

    /** Whether somebody sees the item in their inbox, also when it has left it. */
    public boolean visible(UnassignedId id, Visibility visibility) {
        InboxQuery query = new InboxQuery("select count(i) from WaitingItemRow i where 1 = 1");
        query.item(id);
        query.visible(visibility, hidden(visibility));
        return query.on(unit.entityManager(), Long.class).getSingleResult() == 1;
    }

    /** The item as it is now; it can't change until the transaction ends. */
    public Optional<WaitingItem> lock(UnassignedId id) {
        return unit.entityManager()
                .createQuery("select i from WaitingItemRow i where i.id = :id", WaitingItemRow.class)
                .setParameter("id", id.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .map(this::item);
    }

    /** The item of a source, also when it has left the inbox. */
    public Optional<WaitingItem> bySource(SourceRef source, String type) {
        return unit.entityManager()
                .createQuery(
                        "select i from WaitingItemRow i where i.sourceKind = :kind and i.sourceId = :id and i.type = :type",
                        WaitingItemRow.class)
                .setParameter("kind", source.kind())
                .setParameter("id", source.id())
                .setParameter("type", type)
                .getResultStream()
                .findFirst()
                .map(this::item);
    }

    /** What waits and has a participant with a handle of this key. */
    public List<UnassignedId> waitingFor(Handle handle) {
        return idsWaitingFor(handle, List.of(ParticipantRole.values()));
    }

    /** What waits from senders with a handle of this key; all of it locked, in the order of the ids. */
    public List<WaitingItem> lockFrom(Handle handle) {
        List<UUID> ids = idsWaitingFor(handle, List.of(ParticipantRole.FROM)).stream()
                .map(UnassignedId::value)
                .toList();
        List<WaitingItem> locked = new ArrayList<>();
        for (UUID id : ids) {
            lock(new UnassignedId(id)).filter(WaitingItem::waits).ifPresent(locked::add);
        }
        return locked;
    }

    /** What waits in the inboxes that a user sees, newest first. */
    public List<WaitingItem> newest(Visibility visibility, KeysetCursor after, int limit) {
        InboxQuery query = new InboxQuery("select i from WaitingItemRow i where" + WAITING);
        query.visible(visibility, hidden(visibility));
        query.after(after);
        query.newestFirst();
        return items(query.on(unit.entityManager(), WaitingItemRow.class)
                .setMaxResults(limit)
                .getResultList());
    }

    public long count(Visibility visibility) {
        InboxQuery query = new InboxQuery("select count(i) from WaitingItemRow i where" + WAITING);
        query.visible(visibility, hidden(visibility));
        return query.on(unit.entityManager(), Long.class).getSingleResult();
    }

    /** It is these employees' from now on, as it came to more of them. */
    public void give(UnassignedId id, Audience audience) {
        row(id).audienceId = kept(audience);
    }

    /** It is a team's from now on, as it came to a team too. */
    public void open(UnassignedId id, TeamId team, TeamId inboxTeam) {
        row(id).opened(team, inboxTeam);
    }

    private UUID kept(Audience audience) {
        if (audience == null) {
            return null;
        }
        EntityManager manager = unit.entityManager();
        List<String> known = manager.createQuery(
                        "select a.userId from AudienceRow a where a.audienceId = :id", String.class)
                .setParameter("id", audience.id())
                .getResultList();
        for (UserId member : audience.members()) {
            if (!known.contains(member.value())) {
                AudienceRow row = new AudienceRow();
                row.userId = member.value();
                row.audienceId = audience.id();
                manager.persist(row);
            }
        }
        return audience.id();
    }

    public void waitsBecause(UnassignedId id, String reason, List<ContactId> candidates) {
        row(id).waitsBecause(reason, candidates);
    }

    public void assign(UnassignedId id, ContactId contact, ActivityId activity) {
        WaitingItemRow row = row(id);
        row.state = WaitingItem.State.ASSIGNED;
        row.contactId = contact.value();
        row.activityId = activity.value();
    }

    public void dismiss(UnassignedId id) {
        row(id).state = WaitingItem.State.DISMISSED;
    }

    private Set<String> hidden(Visibility visibility) {
        return new TypeSettings(unit)
                .all().stream()
                        .filter(TypeSetting::restricted)
                        .map(TypeSetting::type)
                        .filter(type -> !visibility.unlocked().contains(type))
                        .collect(Collectors.toSet());
    }

    private WaitingItemRow row(UnassignedId id) {
        return unit.entityManager().find(WaitingItemRow.class, id.value());
    }

    private List<UnassignedId> idsWaitingFor(Handle handle, List<ParticipantRole> roles) {
        return unit.entityManager()
                .createQuery(
                        "select distinct i.id from ParticipantRow p, WaitingItemRow i where i.id = p.itemId"
                                + " and p.kind = :kind and p.matchKey = :key and p.role in :roles and" + WAITING
                                + " order by i.id",
                        UUID.class)
                .setParameter("kind", handle.kind())
                .setParameter("key", handle.key())
                .setParameter("roles", roles)
                .getResultStream()
                .map(UnassignedId::new)
                .toList();
    }

    private WaitingItem item(WaitingItemRow row) {
        return items(List.of(row)).get(0);
    }

    private List<WaitingItem> items(List<WaitingItemRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Participant>> participants = unit.entityManager()
                .createQuery(
                        "select p from ParticipantRow p where p.itemId in :items order by p.itemId, p.place",
                        ParticipantRow.class)
                .setParameter("items", rows.stream().map(row -> row.id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.itemId, Collectors.mapping(ParticipantRow::toParticipant, Collectors.toList())));
        return rows.stream()
                .map(row -> row.toItem(participants.getOrDefault(row.id, List.of()), coOwners(row)))
                .toList();
    }

    private List<UserId> coOwners(WaitingItemRow row) {
        if (row.audienceId == null) {
            return List.of();
        }
        return unit.entityManager()
                .createQuery(
                        "select a.userId from AudienceRow a where a.audienceId = :id order by a.userId", String.class)
                .setParameter("id", row.audienceId)
                .getResultStream()
                .filter(user -> !user.equals(row.ownerId))
                .map(UserId::new)
                .toList();
    }
}
