package dev.kontor.leadflow.internal.web;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.leadflow.LeadNote;
import dev.kontor.leadflow.LeadNoteId;
import dev.kontor.leadflow.Leads;
import dev.kontor.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

/** Notes that were saved. */
@Path("notes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class NoteResource {

    /** What a note says from now on. */
    public record Words(String text) {}

    private final Leads leads;

    public NoteResource(Leads leads) {
        this.leads = leads;
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Changes the text of a note")
    public Outcome<LeadNote> change(
            @Context CallContext call, @PathParam("id") LeadNoteId id, @Context IfMatch ifMatch, Words words) {
        return leads.changeNote(call, id, ifMatch.version(), words == null ? null : words.text());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Deletes a note")
    public Outcome<Void> delete(@Context CallContext call, @PathParam("id") LeadNoteId id) {
        return leads.deleteNote(call, id);
    }
}
