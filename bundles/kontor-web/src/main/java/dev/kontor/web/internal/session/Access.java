package dev.kontor.web.internal.session;

import dev.kontor.host.HostUser;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.guard.Permission;
import dev.kontor.kernel.host.Host;
import dev.kontor.kernel.module.ModuleDescriptor;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.kernel.module.ModuleState;
import dev.kontor.kernel.module.Modules;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a page may offer to a user. The services' guards decide in the end; this only spares users what they refuse. */
public final class Access {

    private static final String ALL = "*";

    private final Host host;
    private final Modules modules;
    private final Supplier<List<ModuleDescriptor>> descriptors;

    public Access(Host host, Modules modules, Supplier<List<ModuleDescriptor>> descriptors) {
        this.host = host;
        this.modules = modules;
        this.descriptors = descriptors;
    }

    /** The modules that are there and on for the tenant. */
    public Set<ModuleId> modulesOf(TenantId tenant) {
        Set<ModuleId> on = modules.list(CallContext.system(tenant)).orThrow().stream()
                .filter(state -> state.installed() && state.enabled())
                .map(ModuleState::id)
                .collect(Collectors.toSet());
        on.add(ModuleId.KERNEL);
        return on;
    }

    /** Whether the module is on for the tenant, also while its bundle is being replaced. */
    public boolean isOn(TenantId tenant, ModuleId module) {
        return modules.list(CallContext.system(tenant)).orThrow().stream()
                .anyMatch(state -> state.enabled() && state.id().equals(module));
    }

    /** The permissions of the user in these modules, by key; none for a user who isn't active. */
    public Set<String> permissions(TenantId tenant, UserId user, Set<ModuleId> on) {
        Optional<HostUser> active = host.users().find(tenant, user).filter(HostUser::active);
        return active.map(found -> granted(found)
                        .filter(key -> on.contains(moduleOf(key)))
                        .collect(Collectors.toCollection(TreeSet::new)))
                .orElseGet(TreeSet::new);
    }

    /** The module that a permission or a type of event belongs to: what stands before the first dot. */
    public static ModuleId moduleOf(String name) {
        int dot = name.indexOf('.');
        return new ModuleId(dot < 0 ? name : name.substring(0, dot));
    }

    private Stream<String> granted(HostUser user) {
        return user.permissions().contains(ALL) ? known() : user.permissions().stream();
    }

    private Stream<String> known() {
        return descriptors.get().stream()
                .flatMap(module -> module.permissions().stream())
                .map(Permission::key);
    }
}
