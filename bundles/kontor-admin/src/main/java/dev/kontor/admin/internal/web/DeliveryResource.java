package dev.kontor.admin.internal.web;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.event.Delivery;
import dev.kontor.kernel.event.DeliveryContent;
import dev.kontor.kernel.event.DeliveryCounts;
import dev.kontor.kernel.event.DeliveryState;
import dev.kontor.kernel.event.EventDeliveries;
import dev.kontor.kernel.event.EventId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import javax.ws.rs.DELETE;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

/** The events that wait for their subscribers or that those could not handle. */
@Path("deliveries")
@Produces(MediaType.APPLICATION_JSON)
public final class DeliveryResource {

    private final EventDeliveries deliveries;

    public DeliveryResource(EventDeliveries deliveries) {
        this.deliveries = deliveries;
    }

    @GET
    @Operation(summary = "What waits for its subscriber or could not be handled, oldest first")
    public Outcome<Slice<Delivery>> list(
            @Context CallContext call,
            @QueryParam("state") @Parameter(description = "None means all") DeliveryState state,
            @QueryParam("subscriber") @Parameter(description = "None means all") String subscriber,
            @QueryParam("size") @DefaultValue("10") @Parameter(description = "1 to 200") int size,
            @QueryParam("cursor") Cursor cursor) {
        return deliveries.list(call, state, subscriber, new PageRequest(size, cursor));
    }

    @GET
    @Path("count")
    @Operation(summary = "How many there are of each state")
    public Outcome<DeliveryCounts> count(@Context CallContext call) {
        return deliveries.count(call);
    }

    @GET
    @Path("{event}/{subscriber}")
    @Operation(summary = "One; what its event says only for those who may read contents")
    public Outcome<DeliveryContent> get(
            @Context CallContext call, @PathParam("event") EventId event, @PathParam("subscriber") String subscriber) {
        return deliveries.get(call, event, subscriber);
    }

    @POST
    @Path("{event}/{subscriber}/retry")
    @Operation(summary = "Makes it due at once, a dead one with all its attempts before it again")
    public Outcome<Delivery> retry(
            @Context CallContext call, @PathParam("event") EventId event, @PathParam("subscriber") String subscriber) {
        return deliveries.retry(call, event, subscriber);
    }

    @DELETE
    @Path("{event}/{subscriber}")
    @Operation(summary = "Takes it away for good: the subscriber will never get the event")
    public Outcome<Void> drop(
            @Context CallContext call, @PathParam("event") EventId event, @PathParam("subscriber") String subscriber) {
        return deliveries.drop(call, event, subscriber);
    }
}
