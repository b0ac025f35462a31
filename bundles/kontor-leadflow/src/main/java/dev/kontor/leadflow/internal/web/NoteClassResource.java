package dev.kontor.leadflow.internal.web;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.leadflow.LeadNoteId;
import dev.kontor.leadflow.NoteOutcome;
import dev.kontor.leadflow.classification.NoteClassification;
import dev.kontor.leadflow.classification.NoteClassifications;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

/** The classes of notes. */
@Path("classes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class NoteClassResource {

    /** What really came of the call. */
    public record Correction(NoteOutcome outcome) {}

    private final NoteClassifications classifications;

    public NoteClassResource(NoteClassifications classifications) {
        this.classifications = classifications;
    }

    @GET
    @Operation(summary = "The classes of notes, with confidence, model and the words that decided")
    public Outcome<List<NoteClassification>> of(
            @Context CallContext call,
            @QueryParam("note") @Parameter(description = "Up to 200") List<LeadNoteId> notes) {
        return classifications.of(call, notes);
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Says what really came of the call; stays, whatever the classifier says")
    public Outcome<NoteClassification> correct(
            @Context CallContext call, @PathParam("id") LeadNoteId id, Correction correction) {
        return classifications.correct(call, id, correction == null ? null : correction.outcome());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Takes a correction back; what the classifier says counts again")
    public Outcome<NoteClassification> withdraw(@Context CallContext call, @PathParam("id") LeadNoteId id) {
        return classifications.withdraw(call, id);
    }
}
