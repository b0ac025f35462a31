package dev.kontor.together.tenants;

import dev.kontor.activities.ActivityId;
import dev.kontor.host.HostTeam;
import dev.kontor.host.WorkingHours;
import dev.kontor.host.standalone.CaseData;
import dev.kontor.host.standalone.Role;
import dev.kontor.host.standalone.UserData;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.audit.AuditCheckpoint;
import dev.kontor.kernel.audit.AuditFilter;
import dev.kontor.kernel.event.DeliveryState;
import dev.kontor.kernel.event.EventId;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.kernel.interaction.InteractionObserved;
import dev.kontor.kernel.interaction.Participant;
import dev.kontor.kernel.interaction.ParticipantRole;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.kernel.privacy.ErasureId;
import dev.kontor.kernel.tenant.Tenant;
import dev.kontor.web.token.ApiTokenId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Of the kernel, the standalone host and the REST API. */
final class PlatformArguments {

    private PlatformArguments() {}

    static void addTo(Makings makings) {
        makings.ids(UserId.class, ApiTokenId.class, EventId.class, ErasureId.class, CaseRef.class);
        makings.oneOf(DeliveryState.class);
        makings.of(InteractionObserved.class, (things, random) -> observed(things.text(random.nextInt(1_000)), random));
        makings.of(AuditCheckpoint.class, (things, random) -> null);
        makings.of(
                AuditFilter.class,
                (things, random) -> AuditFilter.about(
                        random.nextBoolean() ? Set.of() : Set.of(things.id(ContactId.class, random)),
                        random.nextBoolean() ? Set.of() : Set.of(thing(things, random))));
        makings.of(ModuleId.class, (things, random) -> Arguments.SWITCHED);
        makings.of(
                Tenant.class,
                (things, random) -> new Tenant(
                        new TenantId("t-" + random.nextInt(1_000_000)),
                        "X",
                        ZoneOffset.UTC,
                        Locale.GERMAN,
                        "DE",
                        null));
        makings.of(
                UserData.class,
                (things, random) -> new UserData("Name", null, List.of(), List.of(), List.of(), null, null));
        makings.of(HostTeam.class, (things, random) -> new HostTeam(new TeamId("sales"), "Sales"));
        makings.of(
                CaseData.class,
                (things, random) -> new CaseData(UUID.randomUUID().toString(), "SUPPORT", Makings.fresh(random), null));
        makings.of(WorkingHours.class, (things, random) -> new WorkingHours(ZoneOffset.UTC, Map.of()));
        makings.of(LocalDate.class, (things, random) -> LocalDate.of(2026, 1, 1 + random.nextInt(28)));
        makings.of(Role.class, (things, random) -> new Role("sellers", List.of("contacts.read")));
    }

    private static AuditFilter.Thing thing(Things things, RandomGenerator random) {
        return new AuditFilter.Thing(
                "activity", things.id(ActivityId.class, random).toString());
    }

    private static InteractionObserved observed(String sender, RandomGenerator random) {
        return new InteractionObserved(
                "CALL",
                new SourceRef("telephone", Makings.fresh(random)),
                Direction.IN,
                Makings.MOMENT,
                List.of(new Participant(ParticipantRole.FROM, HandleKind.EMAIL, sender, null)),
                "Anruf",
                null,
                null,
                null,
                List.of());
    }
}
