package dev.kontor.leadflow.internal.web;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.UserId;
import dev.kontor.leadflow.Lead;
import dev.kontor.leadflow.LeadCard;
import dev.kontor.leadflow.LeadNote;
import dev.kontor.leadflow.LeadQueue;
import dev.kontor.leadflow.Leads;
import dev.kontor.leadflow.NewNote;
import dev.kontor.leadflow.NoteOutcome;
import dev.kontor.leadflow.SavedNote;
import dev.kontor.web.Creates;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

/** Leads and the work on them. */
@Path("leads")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class LeadResource {

    /** Whom a lead is handed over to. */
    public record Holder(UserId user) {}

    /** When a call is promised. */
    public record Promise(Instant at) {}

    /** How a lead is closed. */
    public record End(NoteOutcome outcome, String reason) {}

    private final LeadQueue queue;
    private final Leads leads;

    public LeadResource(LeadQueue queue, Leads leads) {
        this.queue = queue;
        this.leads = leads;
    }

    @GET
    @Operation(summary = "Leads by name, e-mail address or phone number")
    public Outcome<Slice<Lead>> search(
            @Context CallContext call,
            @QueryParam("text") @Parameter(description = "At least two characters") String text,
            @QueryParam("size") @DefaultValue("10") @Parameter(description = "1 to 200") int size,
            @QueryParam("cursor") Cursor cursor) {
        return queue.search(call, text, new PageRequest(size, cursor));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A lead with what is shown of the customer")
    public Outcome<LeadCard> get(@Context CallContext call, @PathParam("id") ContactId contact) {
        return queue.get(call, contact);
    }

    @GET
    @Path("{id}/notes")
    @Operation(summary = "The history of a lead, newest first")
    public Outcome<Slice<LeadNote>> notes(
            @Context CallContext call,
            @PathParam("id") ContactId contact,
            @QueryParam("size") @DefaultValue("10") @Parameter(description = "1 to 200") int size,
            @QueryParam("cursor") Cursor cursor) {
        return leads.notes(call, contact, new PageRequest(size, cursor));
    }

    @POST
    @Path("{id}/notes")
    @Creates
    @Operation(summary = "Saves a note, which may reserve the lead")
    public Outcome<SavedNote> note(@Context CallContext call, @PathParam("id") ContactId contact, NewNote note) {
        return leads.note(call, contact, note);
    }

    @PUT
    @Path("{id}/reservation")
    @Operation(summary = "Hands the lead over")
    public Outcome<Lead> handOver(@Context CallContext call, @PathParam("id") ContactId contact, Holder holder) {
        return leads.handOver(call, contact, holder == null ? null : holder.user());
    }

    @DELETE
    @Path("{id}/reservation")
    @Operation(summary = "Ends the reservation")
    public Outcome<Lead> release(@Context CallContext call, @PathParam("id") ContactId contact) {
        return leads.release(call, contact);
    }

    @PUT
    @Path("{id}/callback")
    @Operation(summary = "Promises to call at a time")
    public Outcome<Lead> promise(@Context CallContext call, @PathParam("id") ContactId contact, Promise promise) {
        return leads.promiseCallback(call, contact, promise == null ? null : promise.at());
    }

    @DELETE
    @Path("{id}/callback")
    @Operation(summary = "Takes the promise back")
    public Outcome<Lead> cancel(@Context CallContext call, @PathParam("id") ContactId contact) {
        return leads.cancelCallback(call, contact);
    }

    @PUT
    @Path("{id}/closing")
    @Operation(summary = "Closes the lead with what came of it")
    public Outcome<Lead> close(@Context CallContext call, @PathParam("id") ContactId contact, End end) {
        return leads.close(call, contact, end == null ? null : end.outcome(), end == null ? null : end.reason());
    }

    @DELETE
    @Path("{id}/closing")
    @Operation(summary = "Opens the lead again")
    public Outcome<Lead> reopen(@Context CallContext call, @PathParam("id") ContactId contact) {
        return leads.reopen(call, contact);
    }
}
