package dev.kontor.kernel.internal.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.host.Account;
import dev.kontor.host.HostPages;
import dev.kontor.host.HostRole;
import dev.kontor.host.HostTeam;
import dev.kontor.host.HostUser;
import dev.kontor.host.MessageOutlet;
import dev.kontor.host.RoleDirectory;
import dev.kontor.host.Shift;
import dev.kontor.host.TeamDirectory;
import dev.kontor.host.UserDirectory;
import dev.kontor.host.UserMessage;
import dev.kontor.host.WorkCalendar;
import dev.kontor.host.WorkingHours;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.RefusedException;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.tenant.Tenants;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** P8, G7: each part of a host is optional, is waited for a bounded time, and is believed as far as it can be true. */
class PartsOfAHostTest {
    private static final UserId ANNA = new UserId("anna");
    private static final CaseRef CASE = new CaseRef("17");
    private static final ContactId CONTACT = new ContactId(UUID.randomUUID());
    private static final LocalDate MAY_1 = LocalDate.of(2026, 5, 1);
    private static final UserMessage MESSAGE = new UserMessage("k", "Neuer Vorgang", null, null);

    @Test
    void what_a_host_doesnt_bring_is_empty() {
        try (AskedHost asked = new AskedHost()) {
            assertThat(asked.host().teams()).isEmpty();
            assertThat(asked.host().roles()).isEmpty();
            assertThat(asked.host().cases()).isEmpty();
            assertThat(asked.host().calendar()).isEmpty();
            assertThat(asked.host().pages()).isEmpty();
            assertThat(asked.host().messages()).isEmpty();
            assertAway("host users", () -> asked.host().users().find(asked.tenant, ANNA));
        }
    }

    @Test
    void a_part_that_hangs_is_away_after_a_bounded_time() {
        CountDownLatch released = new CountDownLatch(1);
        MessageOutlet hanging = (tenant, to, message) -> {
            await(released);
            return true;
        };
        try (AskedHost asked = new AskedHost(Duration.ofMillis(300), hanging)) {
            for (int i = 0; i < 20; i++) {
                assertAway(
                        "host messages",
                        () -> asked.host().messages().orElseThrow().send(asked.tenant, ANNA, MESSAGE));
            }
            assertThat(asked.told("messages")).containsExactly("away");
            released.countDown();
        }
    }

    @Test
    void a_part_whose_threads_all_hang_leaves_the_others_theirs() {
        CountDownLatch released = new CountDownLatch(1);
        MessageOutlet hanging = (tenant, to, message) -> {
            await(released);
            return true;
        };
        TeamDirectory teams = tenant -> List.of(new HostTeam(new TeamId("sales"), "Vertrieb"));
        ExecutorService callers = Executors.newCachedThreadPool();
        try (AskedHost asked = new AskedHost(hanging, teams)) {
            for (int i = 0; i < 16; i++) {
                callers.submit(() -> asked.host().messages().orElseThrow().send(asked.tenant, ANNA, MESSAGE));
            }
            assertThat(asked.host().teams().orElseThrow().list(asked.tenant)).hasSize(1);
        } finally {
            released.countDown();
            callers.shutdownNow();
        }
    }

    @Test
    void a_part_that_throws_is_away() {
        RoleDirectory roles = new Roles(null) {
            @Override
            public List<HostRole> list(TenantId tenant) {
                throw new IllegalStateException("the host's own trouble");
            }
        };
        try (AskedHost asked = new AskedHost(roles)) {
            assertAway("host roles", () -> asked.host().roles().orElseThrow().list(asked.tenant));
            assertThat(asked.told("roles")).containsExactly("away");
        }
    }

    @Test
    void a_login_that_the_host_cant_look_up_is_told_to_the_installation_as_no_tenant_is_known_yet() {
        UserDirectory users = new LoginsThatFail();
        try (AskedHost asked = new AskedHost(users)) {
            int before = asked.told(Tenants.PLATFORM, "users").size();
            assertAway("host users", () -> asked.host().users().accounts("anna"));
            assertThat(asked.told(Tenants.PLATFORM, "users")).hasSize(before + 1);
        }
    }

    @Test
    void teams_and_roles_without_id_or_name_and_repeated_ones_are_left_out() {
        HostTeam sales = new HostTeam(new TeamId("sales"), "Vertrieb");
        TeamDirectory teams = tenant -> List.of(sales, sales, new HostTeam(null, "x"), new HostTeam(sales.id(), " "));
        HostRole agent = new HostRole("agent", "Sachbearbeiter", Set.of("contacts.read"));
        RoleDirectory roles = new Roles(List.of(agent, agent, new HostRole("x", null, Set.of())));
        try (AskedHost asked = new AskedHost(teams, roles)) {
            assertThat(asked.host().teams().orElseThrow().list(asked.tenant)).containsExactly(sales);
            assertThat(asked.told("teams"))
                    .containsExactlyInAnyOrder("repeated", "team-without-id", "team-without-name");
            assertThat(asked.host().roles().orElseThrow().rolesOf(asked.tenant, ANNA))
                    .containsExactly(agent);
            assertThat(asked.told("roles")).containsExactlyInAnyOrder("repeated", "role-without-name");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "/relative",
                "http:nohost",
                "https://root:secret@erp.example/case/1",
                "ftp://erp.example/case"
            })
    void an_address_that_must_not_become_a_link_is_no_page(String address) {
        try (AskedHost asked = new AskedHost(new Pages(Optional.of(URI.create(address))))) {
            HostPages pages = asked.host().pages().orElseThrow();
            assertThat(pages.ofContact(asked.tenant, CONTACT)).isEmpty();
            assertThat(pages.ofCase(asked.tenant, CASE)).isEmpty();
            assertThat(asked.told("pages")).singleElement().asString().startsWith("address-");
        }
    }

    @Test
    void an_ordinary_address_is_the_page() {
        URI address = URI.create("https://erp.example/cases/17?tab=mail");
        try (AskedHost asked = new AskedHost(new Pages(Optional.of(address)))) {
            assertThat(asked.host().pages().orElseThrow().ofCase(asked.tenant, CASE))
                    .contains(address);
        }
    }

    @Test
    void hours_that_cant_be_counted_with_are_not_known() {
        WorkingHours overlapping = hours(
                new Shift(LocalTime.of(8, 0), LocalTime.of(12, 0)),
                new Shift(LocalTime.of(11, 0), LocalTime.of(17, 0)));
        try (AskedHost asked = new AskedHost(new Days(Optional.of(overlapping), List.of()))) {
            assertThat(asked.host().calendar().orElseThrow().hours(asked.tenant, null))
                    .isEmpty();
            assertThat(asked.told("calendar")).containsExactly("shifts-not-in-order");
        }
        WorkingHours nowhere = new WorkingHours(null, Map.of());
        try (AskedHost asked = new AskedHost(new Days(Optional.of(nowhere), List.of()))) {
            assertThat(asked.host().calendar().orElseThrow().hours(asked.tenant, null))
                    .isEmpty();
            assertThat(asked.told("calendar")).containsExactly("hours-without-a-zone");
        }
    }

    @Test
    void days_off_come_sorted_once_and_within_the_span() {
        WorkingHours good = hours(new Shift(LocalTime.of(8, 0), LocalTime.of(17, 0)));
        List<LocalDate> days = List.of(MAY_1.plusDays(13), MAY_1, MAY_1, MAY_1.minusDays(1));
        try (AskedHost asked = new AskedHost(new Days(Optional.of(good), days))) {
            WorkCalendar calendar = asked.host().calendar().orElseThrow();
            assertThat(calendar.hours(asked.tenant, ANNA)).contains(good);
            assertThat(calendar.daysOff(asked.tenant, ANNA, MAY_1, MAY_1.plusMonths(1)))
                    .containsExactly(MAY_1, MAY_1.plusDays(13));
            assertThat(asked.told("calendar")).containsExactlyInAnyOrder("repeated", "day-outside-the-span");
        }
    }

    private static WorkingHours hours(Shift... shifts) {
        return new WorkingHours(ZoneId.of("Europe/Berlin"), Map.of(DayOfWeek.MONDAY, List.of(shifts)));
    }

    private static void assertAway(String part, ThrowingCallable question) {
        assertThatThrownBy(question)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(new Refusal.Unavailable(part)));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
        }
    }

    private static class Roles implements RoleDirectory {
        private final List<HostRole> answer;

        Roles(List<HostRole> answer) {
            this.answer = answer;
        }

        @Override
        public List<HostRole> list(TenantId tenant) {
            return answer;
        }

        @Override
        public List<HostRole> rolesOf(TenantId tenant, UserId user) {
            return answer;
        }
    }

    private record Pages(Optional<URI> answer) implements HostPages {
        @Override
        public Optional<URI> ofContact(TenantId tenant, ContactId contact) {
            return answer;
        }

        @Override
        public Optional<URI> ofCase(TenantId tenant, CaseRef id) {
            return answer;
        }
    }

    private record Days(Optional<WorkingHours> hours, List<LocalDate> off) implements WorkCalendar {
        @Override
        public Optional<WorkingHours> hours(TenantId tenant, UserId user) {
            return hours;
        }

        @Override
        public List<LocalDate> daysOff(TenantId tenant, UserId user, LocalDate from, LocalDate to) {
            return off;
        }
    }

    private static final class LoginsThatFail implements UserDirectory {
        @Override
        public Optional<HostUser> find(TenantId tenant, UserId user) {
            return Optional.empty();
        }

        @Override
        public List<Account> accounts(String login) {
            throw new IllegalArgumentException("the host's own trouble");
        }

        @Override
        public List<HostUser> list(TenantId tenant) {
            return List.of();
        }
    }
}
