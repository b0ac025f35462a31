package dev.kontor.admin.internal.web;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.privacy.Erasure;
import dev.kontor.kernel.privacy.ErasureId;
import dev.kontor.kernel.privacy.Privacy;
import dev.kontor.web.Creates;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** Erasures of persons: begun, looked at, certified. */
@Path("privacy/erasures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ErasureResource {

    /** Whom to erase and why; the reason stays, so it says nothing of the person. */
    public record Request(ContactId contact, String reason) {}

    private final Privacy privacy;

    public ErasureResource(Privacy privacy) {
        this.privacy = privacy;
    }

    @POST
    @Creates(status = 202)
    @Operation(summary = "Begins to erase a person in all modules, with merged contacts. It can't be taken back")
    public Outcome<Erasure> erase(@Context CallContext call, Request request) {
        return privacy.erase(call, request.contact(), request.reason());
    }

    @GET
    @Operation(summary = "The erasures, newest first, and whom they wait for; at most 200")
    public Outcome<List<Erasure>> list(@Context CallContext call) {
        return privacy.erasures(call);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One erasure by contributor")
    public Outcome<Erasure> get(@Context CallContext call, @PathParam("id") ErasureId id) {
        return privacy.erasure(call, id);
    }

    @GET
    @Path("{id}/certificate")
    @Operation(summary = "What was erased, what stays and why, as a file; there once the erasure is complete")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "object")))
    public Response certificate(@Context CallContext call, @PathParam("id") ErasureId id) {
        Outcome<String> certificate = privacy.erasure(call, id)
                .flatMap(erasure -> erasure.certificate() == null
                        ? Outcome.refused(new Refusal.NotFound("certificate"))
                        : Outcome.done(erasure.certificate()));
        if (!certificate.isDone()) {
            return Response.ok(certificate).build();
        }
        return Response.ok(certificate.orThrow(), MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"kontor-erasure-" + id + ".json\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
