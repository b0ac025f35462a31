package dev.kontor.leadflow.internal.web;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.leadflow.LeadStates;
import dev.kontor.leadflow.LeadStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

/** The state of contacts, as a condition for other lists. */
@Path("states")
@Produces(MediaType.APPLICATION_JSON)
public final class StateResource {
    private final LeadStates states;

    public StateResource(LeadStates states) {
        this.states = states;
    }

    @GET
    @Path("{status}")
    @Operation(summary = "The ids of the contacts in a state")
    public Outcome<Slice<ContactId>> find(
            @Context CallContext call,
            @PathParam("status") LeadStatus status,
            @QueryParam("size") @DefaultValue("10") @Parameter(description = "1 to 200") int size,
            @QueryParam("cursor") Cursor cursor) {
        return states.find(call, status, new PageRequest(size, cursor));
    }
}
