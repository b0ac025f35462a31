package dev.kontor.contacts.internal.web;

import dev.kontor.contacts.Contacts;
import dev.kontor.contacts.OfferedFilter;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

/** The conditions of other features over REST. */
@Path("filters")
@Produces(MediaType.APPLICATION_JSON)
public final class FilterResource {
    private final Contacts contacts;

    public FilterResource(Contacts contacts) {
        this.contacts = contacts;
    }

    @GET
    @Operation(summary = "Conditions of other features that the caller may use in the list of contacts")
    public Outcome<List<OfferedFilter>> list(@Context CallContext call) {
        return contacts.filters(call);
    }
}
