package dev.kontor.messaging.internal.web;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.messaging.Colleagues;
import dev.kontor.messaging.EntryCase;
import dev.kontor.messaging.EntryChoices;
import dev.kontor.messaging.EntryId;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

/** What whoever writes an entry chooses from. */
@Path("choices")
@Produces(MediaType.APPLICATION_JSON)
public final class ChoiceResource {
    private final EntryChoices choices;

    public ChoiceResource(EntryChoices choices) {
        this.choices = choices;
    }

    @GET
    @Path("colleagues")
    @Operation(summary = "The active users and the teams")
    public Outcome<Colleagues> colleagues(@Context CallContext call) {
        return choices.colleagues(call);
    }

    @GET
    @Path("cases")
    @Operation(summary = "The case with a number, and the open cases of a contact")
    public Outcome<List<EntryCase>> cases(
            @Context CallContext call, @QueryParam("number") String number, @QueryParam("contact") ContactId contact) {
        return choices.cases(call, number, contact);
    }

    @GET
    @Path("entries/{entry}/cases")
    @Operation(summary = "The cases that an entry belongs to")
    public Outcome<List<EntryCase>> casesOf(@Context CallContext call, @PathParam("entry") EntryId entry) {
        return choices.casesOf(call, entry);
    }
}
