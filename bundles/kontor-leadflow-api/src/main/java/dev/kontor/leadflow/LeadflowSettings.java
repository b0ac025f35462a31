package dev.kontor.leadflow;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import java.util.List;
import java.util.UUID;

/** How a tenant's lead flow works (Einstellungen, L23–L25, L37). Counts from the next call. */
public interface LeadflowSettings {

    /** Permission {@code leadflow.read}. */
    Outcome<LeadflowSetup> get(CallContext call);

    /**
     * Sets all of it. {@code Validation} for what isn't known; a list that was chosen before and is deleted now may
     * stay. A stale version is {@code Conflict}. Permission {@code leadflow.setup}. Audited. Raises
     * {@link LeadEvents#SETUP_CHANGED}.
     */
    Outcome<LeadflowSetup> change(CallContext call, LeadflowSetup setup);

    /** The host's roles, of which some may reserve (L7); none where it tells none. Permission {@code leadflow.setup}. */
    Outcome<List<RoleChoice>> roles(CallContext call);

    /**
     * The chosen lists that are deleted (L24): they count as empty; when all are, so is the queue (Q37). Permission
     * {@code leadflow.read}.
     */
    Outcome<List<UUID>> missingLists(CallContext call);

    /**
     * Takes all contacts in once more, in the background: for what went past the module, for example before it was
     * installed. Done by itself when the module is switched on. Permission {@code leadflow.setup}. Idempotent. Raises
     * {@link LeadEvents#TAKING_IN}.
     */
    Outcome<Void> takeIn(CallContext call);
}
