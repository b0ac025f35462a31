package dev.kontor.contacts.internal.web;

import dev.kontor.contacts.CustomerRecords;
import dev.kontor.contacts.Join;
import dev.kontor.contacts.JoinId;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.web.Creates;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

/** Joining and separating contacts over REST. */
@Path("joins")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class JoinResource {

    /** That two contacts are the same person, and why. */
    public record NewJoin(ContactId one, ContactId other, String reason) {}

    /** Why they are not. */
    public record Separation(String reason) {}

    private final CustomerRecords records;

    public JoinResource(CustomerRecords records) {
        this.records = records;
    }

    @POST
    @Creates
    @Operation(summary = "Asserts that two contacts are the same person")
    public Outcome<Join> join(@Context CallContext call, NewJoin data) {
        return records.join(call, data.one(), data.other(), data.reason());
    }

    @POST
    @Path("{id}/separation")
    @Operation(summary = "Takes an assertion back")
    public Outcome<Join> separate(@Context CallContext call, @PathParam("id") JoinId id, Separation data) {
        return records.separate(call, id, data.reason());
    }
}
