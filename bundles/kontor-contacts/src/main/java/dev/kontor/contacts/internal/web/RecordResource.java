package dev.kontor.contacts.internal.web;

import dev.kontor.contacts.CustomerRecord;
import dev.kontor.contacts.CustomerRecords;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

/** Customer records over REST. */
@Path("records")
@Produces(MediaType.APPLICATION_JSON)
public final class RecordResource {
    private final CustomerRecords records;

    public RecordResource(CustomerRecords records) {
        this.records = records;
    }

    @GET
    @Path("{contact}")
    @Operation(summary = "The customer record that a contact stands in")
    public Outcome<CustomerRecord> of(@Context CallContext call, @PathParam("contact") ContactId contact) {
        return records.of(call, contact);
    }
}
