package com.example.jdbchost;

import com.zaxxer.hikari.HikariDataSource;
import dev.kontor.host.CaseDirectory;
import dev.kontor.host.HostPages;
import dev.kontor.host.HostTeam;
import dev.kontor.host.HostUser;
import dev.kontor.host.MessageOutlet;
import dev.kontor.host.RoleDirectory;
import dev.kontor.host.TeamDirectory;
import dev.kontor.host.UserDirectory;
import dev.kontor.host.UserMessage;
import dev.kontor.host.WorkCalendar;
import dev.kontor.host.WorkingHours;
import dev.kontor.host.tck.CaseSketch;
import dev.kontor.host.tck.HostUnderTest;
import dev.kontor.host.tck.UserSketch;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.testing.databases.Database;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The ERP on JDBC, with everything that a host may bring, as the kit wants it. */
class JdbcHost implements HostUnderTest {

    private final String name;
    private final HikariDataSource pool;
    private final Erp erp;
    private final JdbcUsers users;
    private final JdbcMessages messages;

    JdbcHost(Database database) throws IOException {
        name = "jdbc host on " + database;
        pool = database.freshDatabase();
        Sql sql = new Sql(pool);
        erp = new Erp(sql);
        erp.install();
        users = new JdbcUsers(sql);
        messages = new JdbcMessages(sql, users);
    }

    /** For whoever wants to get something wrong on purpose. */
    Sql sql() {
        return erp.sql();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public UserDirectory users() {
        return users;
    }

    @Override
    public Optional<TeamDirectory> teams() {
        return Optional.of(new JdbcTeams(erp.sql()));
    }

    @Override
    public Optional<RoleDirectory> roles() {
        return Optional.of(new JdbcRoles(erp.sql()));
    }

    @Override
    public Optional<CaseDirectory> cases() {
        return Optional.of(new JdbcCases(erp.sql()));
    }

    @Override
    public Optional<WorkCalendar> calendar() {
        return Optional.of(new JdbcCalendar(erp.sql(), users));
    }

    @Override
    public Optional<HostPages> pages() {
        return Optional.of(new ErpPages(URI.create("https://erp.example/open")));
    }

    @Override
    public Optional<MessageOutlet> messages() {
        return Optional.of(messages);
    }

    @Override
    public TenantId createTenant() {
        return new TenantId("t-" + UUID.randomUUID().toString().replace("-", ""));
    }

    @Override
    public void createUser(TenantId tenant, UserSketch user) {
        erp.hire(
                tenant,
                new HostUser(
                        user.id(),
                        user.displayName(),
                        user.email(),
                        true,
                        user.teams(),
                        user.permissions(),
                        user.locale(),
                        user.zone()),
                user.login());
    }

    @Override
    public void setActive(TenantId tenant, UserId user, boolean active) {
        erp.setActive(tenant, user, active);
    }

    @Override
    public void setPermissions(TenantId tenant, UserId user, Set<String> permissions) {
        erp.permit(tenant, user, permissions);
    }

    @Override
    public void createTeam(TenantId tenant, HostTeam team) {
        erp.found(tenant, team);
    }

    @Override
    public CaseRef createCase(TenantId tenant, CaseSketch sketch) {
        return erp.open(tenant, sketch.number(), sketch.kind(), sketch.title(), sketch.mainContact());
    }

    @Override
    public void closeCase(TenantId tenant, CaseRef id) {
        erp.close(tenant, id);
    }

    @Override
    public void setHours(TenantId tenant, UserId user, WorkingHours hours) {
        erp.setHours(tenant, user, hours);
    }

    @Override
    public void addDayOff(TenantId tenant, UserId user, LocalDate day) {
        erp.addDayOff(tenant, user, day);
    }

    @Override
    public List<UserMessage> received(TenantId tenant, UserId user) {
        return messages.inbox(tenant, user);
    }

    @Override
    public void close() {
        pool.close();
    }
}
