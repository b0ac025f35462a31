package com.example.hosterp.internal;

import dev.kontor.host.CaseDirectory;
import dev.kontor.host.HostPages;
import dev.kontor.host.HostTeam;
import dev.kontor.host.HostUser;
import dev.kontor.host.TeamDirectory;
import dev.kontor.host.UserDirectory;
import dev.kontor.host.tck.CaseSketch;
import dev.kontor.host.tck.HostUnderTest;
import dev.kontor.host.tck.UserSketch;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** How the kit makes tenants, users, teams and cases in the ERP. */
final class ErpUnderTest implements HostUnderTest {

    private final Books books = new Books();
    private final Map<UserId, String> logins = new HashMap<>();

    @Override
    public String name() {
        return "host-erp";
    }

    @Override
    public UserDirectory users() {
        return new ErpUsers(books);
    }

    @Override
    public Optional<TeamDirectory> teams() {
        return Optional.of(new ErpTeams(books));
    }

    @Override
    public Optional<CaseDirectory> cases() {
        return Optional.of(new ErpCases(books));
    }

    @Override
    public Optional<HostPages> pages() {
        return Optional.of(new ErpPages());
    }

    @Override
    public TenantId createTenant() {
        return new TenantId(UUID.randomUUID().toString());
    }

    @Override
    public void createUser(TenantId tenant, UserSketch user) {
        logins.put(user.id(), user.login());
        books.hire(
                tenant,
                user.login(),
                new HostUser(
                        user.id(),
                        user.displayName(),
                        user.email(),
                        true,
                        user.teams(),
                        user.permissions(),
                        user.locale(),
                        user.zone()));
    }

    @Override
    public void setActive(TenantId tenant, UserId user, boolean active) {
        change(tenant, user, active, null);
    }

    @Override
    public void setPermissions(TenantId tenant, UserId user, Set<String> permissions) {
        change(tenant, user, true, permissions);
    }

    private void change(TenantId tenant, UserId id, boolean active, Set<String> permissions) {
        HostUser user = books.user(tenant, id).orElseThrow();
        books.hire(
                tenant,
                logins.get(id),
                new HostUser(
                        id,
                        user.displayName(),
                        user.email(),
                        active,
                        user.teams(),
                        permissions == null ? user.permissions() : permissions,
                        user.locale(),
                        user.zone()));
    }

    @Override
    public void createTeam(TenantId tenant, HostTeam team) {
        books.found(tenant, team);
    }

    @Override
    public CaseRef createCase(TenantId tenant, CaseSketch sketch) {
        return books.open(tenant, sketch.number(), sketch.kind(), sketch.title(), sketch.mainContact());
    }

    @Override
    public void closeCase(TenantId tenant, CaseRef id) {
        books.close(tenant, id);
    }
}
