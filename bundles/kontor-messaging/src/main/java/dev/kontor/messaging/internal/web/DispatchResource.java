package dev.kontor.messaging.internal.web;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.messaging.Dispatch;
import dev.kontor.messaging.DispatchId;
import dev.kontor.messaging.EntrySending;
import dev.kontor.messaging.Settlement;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

/** Dispatches that somebody must decide about. */
@Path("dispatches")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DispatchResource {

    /** What shall become of it. */
    public record Decision(Settlement settlement) {}

    /** How many reports named no mail of the tenant. */
    public record StrayReports(long count) {}

    private final EntrySending sending;

    public DispatchResource(EntrySending sending) {
        this.sending = sending;
    }

    @GET
    @Path("stray-reports")
    @Operation(summary = "How many delivery reports and answers named a mail that nobody here has sent")
    public Outcome<StrayReports> strayReports(@Context CallContext call) {
        return sending.strayReports(call).map(StrayReports::new);
    }

    @POST
    @Path("{id}/settlement")
    @Operation(summary = "Settles a dispatch that is in doubt")
    public Outcome<Dispatch> settle(@Context CallContext call, @PathParam("id") DispatchId id, Decision decision) {
        return sending.settle(call, id, decision == null ? null : decision.settlement());
    }
}
