package dev.kontor.host.standalone;

import dev.kontor.host.CaseDirectory;
import dev.kontor.host.HostTeam;
import dev.kontor.host.RoleDirectory;
import dev.kontor.host.TeamDirectory;
import dev.kontor.host.UserDirectory;
import dev.kontor.host.WorkCalendar;
import dev.kontor.host.WorkingHours;
import dev.kontor.host.tck.CaseSketch;
import dev.kontor.host.tck.HostUnderTest;
import dev.kontor.host.tck.UserSketch;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.testing.TestKontor;
import dev.kontor.testing.databases.Database;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The standalone host as the kit wants it; each user has a role of their own. */
final class StandaloneHostUnderTest implements HostUnderTest {

    private final String name;
    private final TestKontor kontor;
    private final StandaloneHost host;
    private final Map<String, String> roleOf = new ConcurrentHashMap<>();
    private final AtomicInteger roles = new AtomicInteger();

    StandaloneHostUnderTest(Database database) {
        name = "standalone host on " + database;
        kontor = TestKontor.on(database).unit("host", "db/host").start();
        host = new StandaloneHost(kontor);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public UserDirectory users() {
        return host.directory;
    }

    @Override
    public Optional<TeamDirectory> teams() {
        return Optional.of(host.teamDirectory);
    }

    @Override
    public Optional<RoleDirectory> roles() {
        return Optional.of(host.roleDirectory);
    }

    @Override
    public Optional<CaseDirectory> cases() {
        return Optional.of(host.caseDirectory);
    }

    @Override
    public Optional<WorkCalendar> calendar() {
        return Optional.of(host.calendar);
    }

    @Override
    public TenantId createTenant() {
        return kontor.tenant().id();
    }

    @Override
    public void createUser(TenantId tenant, UserSketch user) {
        String role = "role-" + roles.incrementAndGet();
        roleOf.put(tenant + "/" + user.id(), role);
        permit(tenant, role, user.permissions());
        UserData data = new UserData(
                user.displayName(),
                user.email(),
                List.of(user.login()),
                user.teams(),
                List.of(role),
                user.locale(),
                user.zone());
        host.users.create(CallContext.system(tenant), user.id(), data).orThrow();
    }

    private void permit(TenantId tenant, String role, Set<String> permissions) {
        host.roles
                .save(CallContext.system(tenant), new Role(role, List.copyOf(permissions)))
                .orThrow();
    }

    @Override
    public void setActive(TenantId tenant, UserId user, boolean active) {
        CallContext call = CallContext.system(tenant);
        long version = host.users.list(call).orThrow().stream()
                .filter(one -> one.id().equals(user))
                .findFirst()
                .orElseThrow()
                .version();
        host.users.setActive(call, user, version, active).orThrow();
    }

    @Override
    public void setPermissions(TenantId tenant, UserId user, Set<String> permissions) {
        permit(tenant, roleOf.get(tenant + "/" + user), permissions);
    }

    @Override
    public void createTeam(TenantId tenant, HostTeam team) {
        host.teams.save(CallContext.system(tenant), team).orThrow();
    }

    @Override
    public CaseRef createCase(TenantId tenant, CaseSketch sketch) {
        kontor.clock().advance(Duration.ofMillis(1));
        CaseData data = new CaseData(sketch.number(), sketch.kind(), sketch.title(), sketch.mainContact());
        return host.cases.open(CallContext.system(tenant), data).orThrow().id();
    }

    @Override
    public void closeCase(TenantId tenant, CaseRef id) {
        long version = host.caseDirectory.find(tenant, id).orElseThrow().version();
        host.cases.close(CallContext.system(tenant), id, version).orThrow();
    }

    @Override
    public void setHours(TenantId tenant, UserId user, WorkingHours hours) {
        host.calendars.setHours(CallContext.system(tenant), user, hours).orThrow();
    }

    @Override
    public void addDayOff(TenantId tenant, UserId user, LocalDate day) {
        host.calendars.addDayOff(CallContext.system(tenant), user, day).orThrow();
    }

    @Override
    public void close() {
        kontor.close();
    }
}
