package dev.kontor.messaging.internal.web;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.messaging.ContactEntries;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.EntryData;
import dev.kontor.messaging.EntryId;
import dev.kontor.messaging.EntryStatus;
import dev.kontor.messaging.EntrySummary;
import dev.kontor.messaging.EntryView;
import dev.kontor.messaging.PublicationState;
import dev.kontor.web.Creates;
import dev.kontor.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import javax.ws.rs.Consumes;
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

/** Contact entries. */
@Path("entries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class EntryResource {

    /** The status that is wished. */
    public record Wished(EntryStatus status) {}

    /** Whether customers shall see it. */
    public record Publication(boolean published) {}

    private final ContactEntries entries;

    public EntryResource(ContactEntries entries) {
        this.entries = entries;
    }

    @GET
    @Operation(summary = "One's own entries, or those of one's teams")
    public Outcome<Slice<EntrySummary>> list(
            @Context CallContext call,
            @QueryParam("view") EntryView view,
            @QueryParam("status") EntryStatus status,
            @QueryParam("size") @DefaultValue("10") @Parameter(description = "1 to 200") int size,
            @QueryParam("cursor") Cursor cursor) {
        return entries.list(call, view == null ? EntryView.MINE : view, status, new PageRequest(size, cursor));
    }

    @GET
    @Path("undelivered")
    @Operation(summary = "Those of them whose dispatch has failed or is in doubt")
    public Outcome<Slice<EntrySummary>> undelivered(
            @Context CallContext call,
            @QueryParam("view") EntryView view,
            @QueryParam("size") @DefaultValue("10") @Parameter(description = "1 to 200") int size,
            @QueryParam("cursor") Cursor cursor) {
        return entries.undelivered(call, view == null ? EntryView.MINE : view, new PageRequest(size, cursor));
    }

    @POST
    @Creates
    @Operation(summary = "Writes an entry")
    public Outcome<ContactEntry> create(@Context CallContext call, EntryData data) {
        return entries.create(call, data);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "An entry")
    public Outcome<ContactEntry> get(@Context CallContext call, @PathParam("id") EntryId id) {
        return entries.get(call, id);
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Changes an entry")
    public Outcome<ContactEntry> change(
            @Context CallContext call, @PathParam("id") EntryId id, @Context IfMatch ifMatch, EntryData data) {
        return entries.change(call, id, ifMatch.version(), data);
    }

    @PUT
    @Path("{id}/status")
    @Operation(summary = "Sets the status of an entry")
    public Outcome<ContactEntry> move(@Context CallContext call, @PathParam("id") EntryId id, Wished wished) {
        return entries.move(call, id, wished == null ? null : wished.status());
    }

    @GET
    @Path("{id}/publication")
    @Operation(summary = "Whether customers see an entry, and whether that can be changed")
    public Outcome<PublicationState> publication(@Context CallContext call, @PathParam("id") EntryId id) {
        return entries.publication(call, id);
    }

    @PUT
    @Path("{id}/publication")
    @Operation(summary = "Shows an entry to customers, or doesn't any more")
    public Outcome<ContactEntry> publish(
            @Context CallContext call, @PathParam("id") EntryId id, Publication publication) {
        return entries.publish(call, id, publication != null && publication.published());
    }
}
