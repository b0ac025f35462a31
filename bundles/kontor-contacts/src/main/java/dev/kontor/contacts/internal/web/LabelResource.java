package dev.kontor.contacts.internal.web;

import dev.kontor.contacts.Label;
import dev.kontor.contacts.LabelId;
import dev.kontor.contacts.Labels;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.web.Creates;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

/** The definitions of labels over REST; a contact's own ones are at {@link ContactResource}. */
@Path("labels")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class LabelResource {
    private final Labels labels;

    public LabelResource(Labels labels) {
        this.labels = labels;
    }

    @GET
    @Operation(summary = "All labels by name")
    public Outcome<List<Label>> list(@Context CallContext call) {
        return labels.list(call);
    }

    @POST
    @Creates
    @Operation(summary = "Creates a label")
    public Outcome<Label> create(@Context CallContext call, NewName data) {
        return labels.create(call, data.name());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Deletes a label and takes it from all contacts")
    public Outcome<Void> delete(@Context CallContext call, @PathParam("id") LabelId id) {
        return labels.delete(call, id);
    }
}
