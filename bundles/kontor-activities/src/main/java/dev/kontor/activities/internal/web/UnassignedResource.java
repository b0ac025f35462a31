package dev.kontor.activities.internal.web;

import dev.kontor.activities.Activity;
import dev.kontor.activities.Unassigned;
import dev.kontor.activities.UnassignedId;
import dev.kontor.activities.UnassignedInbox;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.web.Creates;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

/** The inbox of interactions without a contact. */
@Path("unassigned")
@Produces(MediaType.APPLICATION_JSON)
public final class UnassignedResource {

    /** How many wait. */
    public record Count(long count) {}

    /** A contact, as the body of a call or an answer. */
    public record ContactReference(ContactId contact) {}

    private final UnassignedInbox inbox;

    public UnassignedResource(UnassignedInbox inbox) {
        this.inbox = inbox;
    }

    @GET
    @Operation(summary = "What waits for a contact, newest first")
    public Outcome<Slice<Unassigned>> list(
            @Context CallContext call,
            @QueryParam("size") @DefaultValue("10") @Parameter(description = "1 to 200") int size,
            @QueryParam("cursor") Cursor cursor) {
        return inbox.list(call, new PageRequest(size, cursor));
    }

    @GET
    @Path("count")
    @Operation(summary = "How many wait")
    public Outcome<Count> count(@Context CallContext call) {
        return inbox.count(call).map(Count::new);
    }

    @POST
    @Path("{id}/assignment")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Makes it an activity of a contact")
    public Outcome<Activity> assign(
            @Context CallContext call, @PathParam("id") UnassignedId id, ContactReference reference) {
        return inbox.assign(call, id, reference.contact());
    }

    @POST
    @Path("{id}/contact")
    @Creates
    @Operation(summary = "Makes a contact of the sender, with everything that waits from the same address")
    public Outcome<ContactReference> createContact(@Context CallContext call, @PathParam("id") UnassignedId id) {
        return inbox.createContact(call, id).map(ContactReference::new);
    }

    @POST
    @Path("{id}/dismissal")
    @Operation(summary = "Takes it out of the inbox without a contact")
    public Outcome<Void> dismiss(@Context CallContext call, @PathParam("id") UnassignedId id) {
        return inbox.dismiss(call, id);
    }
}
