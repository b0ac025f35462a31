package dev.kontor.admin.internal.web;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.health.Health;
import dev.kontor.kernel.health.HealthFinding;
import dev.kontor.kernel.module.KernelModule;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

/** How the node that answers is. */
@Path("health")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource {

    private final Guard guard;
    private final Health health;

    public HealthResource(Guard guard, Health health) {
        this.guard = guard;
        this.health = health;
    }

    /** Asked after the guard, not within: the checks take their time, and need no connection held for them. */
    @GET
    @Operation(summary = "What the health checks of this node found, the worst first")
    public Outcome<List<HealthFinding>> findings(@Context CallContext call) {
        return guard.read(call, KernelModule.HEALTH, caller -> Outcome.done(caller.user()))
                .map(permitted -> health.findings());
    }
}
