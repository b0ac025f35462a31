package dev.kontor.kernel.internal.guard;

import dev.kontor.host.HostUser;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Channel;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Permission;
import dev.kontor.kernel.internal.platform.Platform;
import dev.kontor.kernel.tenant.Tenant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** A call that was admitted, and by what. Without a host's user it is the system. */
public final class GuardCaller implements Caller {
    private static final String ALL = "*";
    private static final String SYSTEM_NAME = "System";

    private final CallContext call;
    private final Platform platform;
    private final Tenant tenant;
    private final HostUser user;
    private volatile boolean open = true;

    GuardCaller(CallContext call, Platform platform, Tenant tenant, HostUser user) {
        this.call = call;
        this.platform = platform;
        this.tenant = tenant;
        this.user = user;
    }

    /** The caller as only the guard makes one; refuses others, and one that was kept after its call. */
    public static void requireOpen(Caller caller) {
        if (!(caller instanceof GuardCaller ours) || !ours.open) {
            throw new IllegalStateException("Not the caller of a running call");
        }
    }

    void close() {
        open = false;
    }

    Tenant tenantData() {
        return tenant;
    }

    boolean granted(Permission permission) {
        return system()
                || user.permissions().contains(ALL)
                || user.permissions().contains(permission.key());
    }

    @Override
    public boolean may(Permission permission) {
        return platform.on(call.tenant(), permission.module()) && granted(permission);
    }

    @Override
    public TenantId tenant() {
        return call.tenant();
    }

    @Override
    public UserId user() {
        return call.user();
    }

    @Override
    public String displayName() {
        if (system()) {
            return call.operator() == null || call.operator().isBlank() ? SYSTEM_NAME : call.operator();
        }
        String name = user.displayName();
        return name == null || name.isBlank() ? call.user().value() : name;
    }

    @Override
    public List<TeamId> teams() {
        return system() ? List.of() : user.teams();
    }

    @Override
    public Channel channel() {
        return call.channel();
    }

    @Override
    public ZoneId zone() {
        return system() || user.zone() == null ? tenant.zone() : user.zone();
    }

    @Override
    public Locale locale() {
        if (call.language() != null) {
            return call.language();
        }
        return system() || user.locale() == null ? tenant.locale() : user.locale();
    }

    @Override
    public boolean system() {
        return user == null;
    }
}
