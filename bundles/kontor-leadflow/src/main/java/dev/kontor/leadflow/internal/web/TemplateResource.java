package dev.kontor.leadflow.internal.web;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.leadflow.NoteTemplate;
import dev.kontor.leadflow.NoteTemplateId;
import dev.kontor.leadflow.NoteTemplates;
import dev.kontor.leadflow.TemplateData;
import dev.kontor.web.Creates;
import dev.kontor.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

/** The predefined notes. */
@Path("templates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TemplateResource {

    /** A text with its placeholders filled. */
    public record Filled(String text) {}

    private final NoteTemplates templates;

    public TemplateResource(NoteTemplates templates) {
        this.templates = templates;
    }

    @GET
    @Operation(summary = "All predefined notes in their order")
    public Outcome<List<NoteTemplate>> list(@Context CallContext call) {
        return templates.list(call);
    }

    @POST
    @Creates
    @Operation(summary = "Adds a predefined note")
    public Outcome<NoteTemplate> create(@Context CallContext call, TemplateData data) {
        return templates.create(call, data);
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Changes a predefined note")
    public Outcome<NoteTemplate> change(
            @Context CallContext call,
            @PathParam("id") NoteTemplateId id,
            @Context IfMatch ifMatch,
            TemplateData data) {
        return templates.change(call, id, ifMatch.version(), data);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Deletes a predefined note")
    public Outcome<Void> delete(@Context CallContext call, @PathParam("id") NoteTemplateId id) {
        return templates.delete(call, id);
    }

    @GET
    @Path("{id}/text/{contact}")
    @Operation(summary = "The text for a lead")
    public Outcome<Filled> fill(
            @Context CallContext call, @PathParam("id") NoteTemplateId id, @PathParam("contact") ContactId contact) {
        return templates.fill(call, id, contact).map(Filled::new);
    }
}
