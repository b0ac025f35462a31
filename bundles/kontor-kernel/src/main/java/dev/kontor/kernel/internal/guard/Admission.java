package dev.kontor.kernel.internal.guard;

import dev.kontor.host.HostUser;
import dev.kontor.host.UserDirectory;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Channel;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.guard.Permission;
import dev.kontor.kernel.internal.platform.Platform;
import dev.kontor.kernel.internal.platform.PlatformMemory;
import dev.kontor.kernel.tenant.Tenant;
import java.util.Optional;

/** Who is let in: tenant and user first, then the module, then the permission, so that no answer tells too much. */
public final class Admission {

    private final PlatformMemory platforms;
    private final UserDirectory users;

    public Admission(PlatformMemory platforms, UserDirectory users) {
        this.platforms = platforms;
        this.users = users;
    }

    /** Lets the call in or refuses it; without a permission any active user of the tenant is let in. */
    Outcome<GuardCaller> admit(CallContext call, Permission permission) {
        if (call == null || call.tenant() == null || call.user() == null) {
            return unauthorized("The call names no tenant or no user.");
        }
        Platform platform = platforms.knowing(call.tenant());
        Optional<Tenant> tenant = platform.tenant(call.tenant());
        if (tenant.isEmpty()) {
            return unauthorized("There is no such tenant.");
        }
        if (CallContext.SYSTEM_USER.equals(call.user())) {
            return isFromOutside(call.channel())
                    ? unauthorized("The system itself doesn't call over the network.")
                    : permitted(new GuardCaller(call, platform, tenant.get(), null), platform, permission);
        }
        Optional<HostUser> user = users.find(call.tenant(), call.user()).filter(HostUser::active);
        return user.isEmpty()
                ? unauthorized("The user isn't known or no longer active.")
                : permitted(new GuardCaller(call, platform, tenant.get(), user.get()), platform, permission);
    }

    private static Outcome<GuardCaller> permitted(GuardCaller caller, Platform platform, Permission permission) {
        if (permission != null && !platform.on(caller.tenant(), permission.module())) {
            return Outcome.refused(
                    new Refusal.ModuleDisabled(permission.module().value()));
        }
        if (permission != null && !caller.granted(permission)) {
            return Outcome.refused(new Refusal.Forbidden(permission.key()));
        }
        return Outcome.done(caller);
    }

    private static boolean isFromOutside(Channel channel) {
        return channel == Channel.REST || channel == Channel.PAGE;
    }

    private static Outcome<GuardCaller> unauthorized(String detail) {
        return Outcome.refused(new Refusal.Unauthorized(detail));
    }
}
