package dev.kontor.testing;

import dev.kontor.host.HostUser;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.guard.Permission;
import dev.kontor.kernel.module.ModuleId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A new tenant with a random name, so that tests on one database don't meet. */
public final class TestTenant {

    private final TestKontor kontor;
    private final TenantId id;

    TestTenant(TestKontor kontor, TenantId id) {
        this.kontor = kontor;
        this.id = id;
    }

    public TenantId id() {
        return id;
    }

    /** Switches the modules on; they count as installed. */
    public TestTenant withModules(ModuleId... modules) {
        for (ModuleId module : modules) {
            kontor.install(module);
            kontor.modules().switchTo(system(), module, true).orThrow();
        }
        return this;
    }

    /** Switches the modules off. */
    public TestTenant withoutModules(ModuleId... modules) {
        for (ModuleId module : modules) {
            kontor.modules().switchTo(system(), module, false).orThrow();
        }
        return this;
    }

    /** A call of the kernel itself for this tenant. */
    public CallContext system() {
        return CallContext.system(id);
    }

    /** A call by an active user with these rights; the user is made, or changed if there was one of that name. */
    public CallContext user(String name, Permission... permissions) {
        return user(name, List.of(), permissions);
    }

    /** The same with teams, the main one first. */
    public CallContext user(String name, List<TeamId> teams, Permission... permissions) {
        Set<String> keys = Arrays.stream(permissions).map(Permission::key).collect(Collectors.toSet());
        return user(name, teams, keys);
    }

    /** A call by a user with all rights. */
    public CallContext admin() {
        return user("admin", List.of(), Set.of("*"));
    }

    /** A call by a user that isn't there. */
    public CallContext stranger() {
        return CallContext.of(id, new UserId("stranger"));
    }

    private CallContext user(String name, List<TeamId> teams, Set<String> permissions) {
        UserId user = new UserId(name);
        String displayName = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        kontor.users().put(id, new HostUser(user, displayName, null, true, teams, permissions, null, null));
        return CallContext.of(id, user);
    }
}
