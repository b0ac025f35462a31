package dev.kontor.admin.internal.web;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.audit.AuditChain;
import dev.kontor.kernel.audit.AuditCheckpoint;
import dev.kontor.kernel.audit.AuditEntry;
import dev.kontor.kernel.audit.AuditFilter;
import dev.kontor.kernel.audit.AuditTrail;
import dev.kontor.kernel.audit.AuditVerdict;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** The audit trail of the tenant, and the chain that proves it. */
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
public final class AuditResource {

    private final AuditTrail trail;
    private final AuditChain chain;

    public AuditResource(AuditTrail trail, AuditChain chain) {
        this.trail = trail;
        this.chain = chain;
    }

    @GET
    @Operation(summary = "Who changed what, newest first")
    public Outcome<Slice<AuditEntry>> list(
            @Context CallContext call,
            @QueryParam("person") @Parameter(description = "Only what concerns this contact") ContactId person,
            @QueryParam("type") @Parameter(description = "Only this kind of thing, for example contact") String type,
            @QueryParam("user") @Parameter(description = "Only what this user did") UserId user,
            @QueryParam("from") @Parameter(description = "Recorded at or after") Instant from,
            @QueryParam("to") @Parameter(description = "Recorded before") Instant to,
            @QueryParam("size") @DefaultValue("10") @Parameter(description = "1 to 200") int size,
            @QueryParam("cursor") Cursor cursor) {
        Set<ContactId> persons = person == null ? Set.of() : Set.of(person);
        return trail.find(
                call, new AuditFilter(persons, Set.of(), type, user, from, to), new PageRequest(size, cursor));
    }

    @GET
    @Path("checkpoint")
    @Operation(summary = "The end of the chain, to be kept elsewhere")
    public Outcome<AuditCheckpoint> checkpoint(@Context CallContext call) {
        return chain.checkpoint(call);
    }

    @GET
    @Path("verification")
    @Operation(summary = "Walks the chain, and says whether anybody changed the trail by SQL")
    public Outcome<AuditVerdict> verify(
            @Context CallContext call,
            @QueryParam("place") @Parameter(description = "Of an earlier checkpoint") long place,
            @QueryParam("hash") @Parameter(description = "Of an earlier checkpoint; none without it") String hash) {
        return chain.verify(call, hash == null ? null : new AuditCheckpoint(place, hash));
    }

    @GET
    @Path("export")
    @Produces({MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON})
    @Operation(summary = "The chain as a file that the offline verifier checks anywhere; content in it is encrypted")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = "string", format = "binary")))
    public Response export(@Context CallContext call) throws IOException {
        return Download.of("kontor-audit.txt", "text/plain;charset=utf-8", file -> chain.export(call, file));
    }
}
