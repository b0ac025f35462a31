package dev.kontor.leadflow.internal.web;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.leadflow.Lead;
import dev.kontor.leadflow.LeadQueue;
import dev.kontor.leadflow.QueuePosition;
import dev.kontor.leadflow.Turn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

/** The work queue. */
@Path("queue")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class QueueResource {

    /** Where one is in the queue; nothing at its beginning. */
    public record Place(Cursor place) {}

    private final LeadQueue queue;

    public QueueResource(LeadQueue queue) {
        this.queue = queue;
    }

    @POST
    @Path("next")
    @Operation(summary = "Gives the caller the next lead, which no other agent gets meanwhile")
    public Outcome<Turn> next(@Context CallContext call, Place from) {
        return queue.next(call, from == null ? null : from.place());
    }

    @POST
    @Path("previous")
    @Operation(summary = "Gives the caller the lead before a place")
    public Outcome<Turn> previous(@Context CallContext call, Place from) {
        return queue.previous(call, from == null ? null : from.place());
    }

    @GET
    @Path("position")
    @Operation(summary = "Where a place stands in the caller's queue: position and rest, counted up to 1000")
    public Outcome<QueuePosition> position(
            @Context CallContext call,
            @QueryParam("place") @Parameter(description = "The place of a turn; without it the beginning")
                    Cursor place) {
        return queue.position(call, place);
    }

    @GET
    @Operation(summary = "The caller's queue from its beginning")
    public Outcome<Slice<Lead>> list(
            @Context CallContext call,
            @QueryParam("size") @DefaultValue("10") @Parameter(description = "1 to 200") int size,
            @QueryParam("cursor") Cursor cursor) {
        return queue.list(call, new PageRequest(size, cursor));
    }
}
