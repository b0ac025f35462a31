package dev.kontor.messaging.internal.web;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.messaging.PublishedEntries;
import dev.kontor.messaging.PublishedEntry;
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

/** What customers see of their service calls. */
@Path("portal")
@Produces(MediaType.APPLICATION_JSON)
public final class PortalResource {
    private final PublishedEntries published;

    public PortalResource(PublishedEntries published) {
        this.published = published;
    }

    @GET
    @Path("{customer}/{case}")
    @Operation(summary = "The published entries of a customer's service call, oldest first")
    public Outcome<Slice<PublishedEntry>> ofCase(
            @Context CallContext call,
            @PathParam("customer") ContactId customer,
            @PathParam("case") CaseRef serviceCall,
            @QueryParam("size") @DefaultValue("10") @Parameter(description = "1 to 200") int size,
            @QueryParam("cursor") Cursor cursor) {
        return published.ofCase(call, serviceCall, customer, new PageRequest(size, cursor));
    }
}
