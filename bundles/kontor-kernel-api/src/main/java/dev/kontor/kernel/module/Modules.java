package dev.kontor.kernel.module;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import java.util.List;

/**
 * The switch of the modules per tenant (P4, N3). A module is off until it is switched on. Off means: its services
 * refuse with {@code ModuleDisabled}, events of the tenant that happen meanwhile aren't kept for it, those that
 * waited already go on waiting, pages and REST hide it, its data stays. The switch works at once on this node and within
 * a second on others: a call that begins after {@link #switchTo} has returned is refused; one that was let in before goes
 * to its end.
 */
public interface Modules {

    /** All modules that are installed or were switched on, by id. Permission {@code kernel.modules}. */
    Outcome<List<ModuleState>> list(CallContext call);

    /**
     * Switches a module on or off for the tenant of the call. Permission {@code kernel.modules}; {@code Validation}
     * for a module that isn't installed. Idempotent. Audited. Raises
     * {@link ModuleEvents#SWITCHED}.
     */
    Outcome<ModuleState> switchTo(CallContext call, ModuleId module, boolean enabled);
}
