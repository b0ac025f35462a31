package dev.kontor.mail.internal.web;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.mail.ImportRun;
import dev.kontor.mail.ImportRunId;
import dev.kontor.mail.MailImports;
import dev.kontor.mail.MailUpload;
import dev.kontor.mail.UnreadableMail;
import dev.kontor.web.Creates;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.InputStream;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** Imports over REST. */
@Path("imports")
@Produces(MediaType.APPLICATION_JSON)
public final class ImportResource {
    private final MailImports imports;

    ImportResource(MailImports imports) {
        this.imports = imports;
    }

    @POST
    @Creates(status = 202)
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, "message/rfc822", "application/mbox"})
    @Operation(summary = "Takes a file with mails and imports it in the background")
    @ApiResponse(
            responseCode = "202",
            description = "The file was taken",
            content = @Content(schema = @Schema(implementation = ImportRun.class)))
    @ApiResponse(responseCode = "413", description = "The file is larger than allowed")
    public Response begin(
            @Context CallContext call,
            @Parameter(description = "The name of the file, percent-encoded") @HeaderParam("X-File-Name")
                    String fileName,
            InputStream file) {
        Outcome<ImportRun> begun = imports.begin(call, new MailUpload(FileName.decoded(fileName), file, null));
        return FileTooLarge.is(begun.refusal())
                ? FileTooLarge.answer(begun.refusal())
                : Response.ok(begun).build();
    }

    @GET
    @Operation(summary = "Imports, the latest first")
    public Outcome<Slice<ImportRun>> list(
            @Context CallContext call,
            @QueryParam("size") @DefaultValue("10") int size,
            @QueryParam("cursor") Cursor cursor) {
        return imports.list(call, new PageRequest(size, cursor));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How far an import is")
    public Outcome<ImportRun> get(@Context CallContext call, @PathParam("id") ImportRunId id) {
        return imports.get(call, id);
    }

    @GET
    @Path("{id}/unreadable")
    @Operation(summary = "The mails of a file that can't be read, by their place in it")
    public Outcome<Slice<UnreadableMail>> unreadable(
            @Context CallContext call,
            @PathParam("id") ImportRunId id,
            @QueryParam("size") @DefaultValue("200") int size,
            @QueryParam("cursor") Cursor cursor) {
        return imports.unreadable(call, id, new PageRequest(size, cursor));
    }
}
