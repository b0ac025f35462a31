package dev.kontor.activities.internal.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.activities.ActivityId;
import dev.kontor.activities.TypeSetting;
import dev.kontor.activities.UnassignedId;
import dev.kontor.activities.internal.domain.CleanInteraction;
import dev.kontor.activities.internal.domain.Handle;
import dev.kontor.activities.internal.domain.Visibility;
import dev.kontor.activities.internal.domain.WaitingItem;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.kernel.interaction.Participant;
import dev.kontor.kernel.interaction.ParticipantRole;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.rules.KeysetCursor;
import dev.kontor.testing.databases.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A1: what waits is kept as it came, also when it has left the inbox. */
@ParameterizedClass
@EnumSource(Database.class)
class WaitingItemsTest {

    private static final Handle VOGT = Handle.of(HandleKind.EMAIL, "k.vogt@example.org");

    @Parameter
    private Database database;

    private final TenantId tenant = ActivitiesDatabase.newTenant();

    @Test
    void what_was_kept_comes_back_as_it_was() {
        WaitingItem item = item("m-1", Sample.SALES, Sample.ANNA, "K.Vogt@example.org");
        add(item);

        assertThat(find(tenant, item)).containsOnly(item);
    }

    @Test
    void it_waits_for_the_address_in_any_notation_and_in_any_role() {
        WaitingItem from = item("m-1", null, null, "K.VOGT@Example.org");
        WaitingItem to = item("m-2", null, null, "somebody@example.org", "k.vogt@example.org");
        add(from);
        add(to);

        assertThat(waitingFor(tenant)).containsExactlyInAnyOrder(from.id(), to.id());
        assertThat(lockFrom(tenant)).containsExactly(from);
    }

    @Test
    void who_has_left_the_inbox_waits_no_more() {
        WaitingItem assigned = item("m-1", null, null, "k.vogt@example.org");
        WaitingItem dismissed = item("m-2", null, null, "k.vogt@example.org");
        ContactId contact = Sample.contact();
        ActivityId activity = new ActivityId(UUID.randomUUID());
        add(assigned);
        add(dismissed);

        write(items -> items.assign(assigned.id(), contact, activity));
        write(items -> items.dismiss(dismissed.id()));

        assertThat(waitingFor(tenant)).isEmpty();
        assertThat(newest(tenant, Sample.EVERYTHING)).isEmpty();
        assertThat(count(tenant, Sample.EVERYTHING)).isZero();
        assertThat(find(tenant, assigned).get(0).assignedContact()).isEqualTo(contact);
        assertThat(find(tenant, assigned).get(0).assignedActivity()).isEqualTo(activity);
        assertThat(find(tenant, dismissed).get(0).state()).isEqualTo(WaitingItem.State.DISMISSED);
    }

    @Test
    void the_reason_may_change() {
        WaitingItem item = item("m-1", null, null, "k.vogt@example.org");
        List<ContactId> ten = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ten.add(Sample.contact());
        }
        add(item);

        write(items -> items.waitsBecause(item.id(), "ambiguous", ten));

        WaitingItem changed = read(items -> items.find(item.id()).orElseThrow());
        assertThat(changed.reason()).isEqualTo("ambiguous");
        assertThat(changed.candidates()).isEqualTo(ten);
    }

    /** A12: equal times. */
    @Test
    void pages_follow_one_order_without_gap_or_repetition() {
        List<UnassignedId> stored = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            WaitingItem item = item("m-" + i, Sample.SALES, null, "k.vogt@example.org");
            add(item);
            stored.add(item.id());
        }

        List<UnassignedId> walked = new ArrayList<>();
        KeysetCursor after = null;
        List<WaitingItem> page;
        do {
            KeysetCursor place = after;
            page = read(items -> items.newest(Sample.EVERYTHING, place, 2));
            page.forEach(item -> walked.add(item.id()));
            after = KeysetCursor.of(
                    Sample.MORNING, walked.get(walked.size() - 1).value());
        } while (!page.isEmpty());

        assertThat(walked).containsExactlyInAnyOrderElementsOf(stored);
    }

    /** A4, A42, A49, A71: in JPQL the same rule as in {@link Sample#sees}. */
    @Test
    void a_page_and_a_count_and_a_single_item_are_exactly_what_may_be_seen() {
        ActivitiesDatabase.on(database)
                .in(
                        tenant,
                        () -> new TypeSettings(ActivitiesDatabase.on(database).unit())
                                .save(new TypeSetting("CHAT", 0, true, true, false)));
        List<WaitingItem> stored = new ArrayList<>();
        int source = 0;
        for (String type : List.of("EMAIL", "CHAT")) {
            for (TeamId team : new TeamId[] {Sample.SALES, new TeamId("service"), null}) {
                for (UserId owner : new UserId[] {Sample.ANNA, new UserId("ben"), null}) {
                    stored.add(item(type, "m-" + source++, team, owner, "k.vogt@example.org"));
                }
            }
        }
        stored.forEach(this::add);

        for (Visibility who : Sample.everybody()) {
            List<WaitingItem> seen = stored.stream()
                    .filter(item -> Sample.sees(
                            who,
                            item.interaction().type(),
                            item.inboxTeam(),
                            item.interaction().owner()))
                    .toList();
            assertThat(newest(tenant, who)).containsExactlyInAnyOrderElementsOf(seen);
            assertThat(count(tenant, who)).isEqualTo(seen.size());
            for (WaitingItem item : stored) {
                boolean visible = read(items -> items.visible(item.id(), who));
                assertThat(visible).isEqualTo(seen.contains(item));
            }
        }
    }

    /** G2. */
    @Test
    void another_tenant_reaches_nothing() {
        WaitingItem item = item("m-1", null, null, "k.vogt@example.org");
        add(item);
        TenantId other = ActivitiesDatabase.newTenant();

        assertThat(find(other, item)).isEmpty();
        assertThat(waitingFor(other)).isEmpty();
        assertThat(lockFrom(other)).isEmpty();
        assertThat(newest(other, Sample.EVERYTHING)).isEmpty();
        assertThat(count(other, Sample.EVERYTHING)).isZero();
    }

    private static WaitingItem item(String source, TeamId team, UserId owner, String... addresses) {
        return item("EMAIL", source, team, owner, addresses);
    }

    private static WaitingItem item(String type, String source, TeamId team, UserId owner, String... addresses) {
        List<Participant> participants = new ArrayList<>();
        for (String address : addresses) {
            participants.add(new Participant(
                    participants.isEmpty() ? ParticipantRole.FROM : ParticipantRole.TO,
                    HandleKind.EMAIL,
                    address,
                    participants.isEmpty() ? "Katrin Vogt" : null));
        }
        CleanInteraction interaction = new CleanInteraction(
                type,
                new SourceRef("mail", source),
                Direction.IN,
                Sample.MORNING,
                participants,
                "Grüße 🚀",
                null,
                team,
                owner,
                List.of("cleaned"),
                "grusse",
                null,
                List.of(),
                List.of());
        return new WaitingItem(
                new UnassignedId(UUID.randomUUID()),
                interaction,
                team,
                Sample.MORNING,
                "unknown",
                List.of(),
                WaitingItem.State.WAITING,
                null,
                null);
    }

    /** By each way that leads to one item. */
    private List<WaitingItem> find(TenantId in, WaitingItem item) {
        return in(
                in,
                items -> Stream.of(
                                items.find(item.id()),
                                items.lock(item.id()),
                                items.bySource(
                                        item.interaction().source(),
                                        item.interaction().type()))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private List<UnassignedId> waitingFor(TenantId in) {
        return in(in, items -> items.waitingFor(VOGT));
    }

    private List<WaitingItem> lockFrom(TenantId in) {
        return in(in, items -> items.lockFrom(VOGT));
    }

    private List<WaitingItem> newest(TenantId in, Visibility visibility) {
        return in(in, items -> items.newest(visibility, null, 100));
    }

    private long count(TenantId in, Visibility visibility) {
        return in(in, items -> items.count(visibility));
    }

    private void add(WaitingItem item) {
        write(items -> items.add(item, null));
    }

    private void write(Consumer<WaitingItems> work) {
        read(items -> {
            work.accept(items);
            return null;
        });
    }

    private <T> T read(Function<WaitingItems, T> work) {
        return in(tenant, work);
    }

    private <T> T in(TenantId other, Function<WaitingItems, T> work) {
        ActivitiesDatabase started = ActivitiesDatabase.on(database);
        return started.in(other, () -> work.apply(new WaitingItems(started.unit())));
    }
}
