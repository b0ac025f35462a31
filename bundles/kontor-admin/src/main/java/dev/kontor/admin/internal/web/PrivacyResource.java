package dev.kontor.admin.internal.web;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.privacy.LegalHold;
import dev.kontor.kernel.privacy.Privacy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** What is kept of a person, given away or kept from being erased. */
@Path("privacy")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PrivacyResource {

    /** Why a person may not be erased for the time being. */
    public record HoldReason(String reason) {}

    private final Privacy privacy;

    public PrivacyResource(Privacy privacy) {
        this.privacy = privacy;
    }

    @GET
    @Path("persons/{contact}/export")
    @Produces({"application/zip", MediaType.APPLICATION_JSON})
    @Operation(summary = "A ZIP with all that is kept of a person, with merged contacts; that it was taken is audited")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    public Response export(@Context CallContext call, @PathParam("contact") ContactId contact) throws IOException {
        return Download.of("kontor-person.zip", "application/zip", file -> privacy.export(call, contact, file));
    }

    @GET
    @Path("holds")
    @Operation(summary = "The persons who may not be erased for the time being")
    public Outcome<List<LegalHold>> holds(@Context CallContext call) {
        return privacy.holds(call);
    }

    @PUT
    @Path("holds/{contact}")
    @Operation(summary = "Keeps a person from being erased; once more, the reason is replaced")
    public Outcome<LegalHold> hold(
            @Context CallContext call, @PathParam("contact") ContactId contact, HoldReason body) {
        return privacy.hold(call, contact, body.reason());
    }

    @DELETE
    @Path("holds/{contact}")
    @Operation(summary = "Ends a hold")
    public Outcome<Void> release(@Context CallContext call, @PathParam("contact") ContactId contact) {
        return privacy.release(call, contact);
    }
}
