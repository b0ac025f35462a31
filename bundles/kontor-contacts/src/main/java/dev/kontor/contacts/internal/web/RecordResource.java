package dev.kontor.contacts.internal.web;

import dev.kontor.contacts.CustomerRecord;
import dev.kontor.contacts.CustomerRecords;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.audit.AuditEntry;
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

    @GET
    @Path("{contact}/history")
    @Operation(summary = "What was done with the contacts of the record and what is kept of them, newest first")
    public Outcome<Slice<AuditEntry>> history(
            @Context CallContext call,
            @PathParam("contact") ContactId contact,
            @QueryParam("size") @DefaultValue("10") @Parameter(description = "1 to 200") int size,
            @QueryParam("cursor") Cursor cursor) {
        return records.history(call, contact, new PageRequest(size, cursor));
    }
}
