package dev.kontor.mail.internal.web;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.mail.MailEntries;
import dev.kontor.mail.MailEntry;
import dev.kontor.mail.MailId;
import dev.kontor.mail.MailUpload;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.io.InputStream;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

/** Mails as contact entries over REST. */
@Path("entries")
@Produces(MediaType.APPLICATION_JSON)
public final class EntryResource {
    private final MailEntries entries;

    EntryResource(MailEntries entries) {
        this.entries = entries;
    }

    @POST
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, "message/rfc822"})
    @Operation(summary = "Imports a mail as a contact entry; the same mail again gives the entry that is there")
    public Outcome<MailEntry> take(
            @Context CallContext call,
            @Parameter(description = "The name of the file, percent-encoded") @HeaderParam("X-File-Name")
                    String fileName,
            InputStream file) {
        return entries.take(call, new MailUpload(FileName.decoded(fileName), file, null));
    }

    @GET
    @Path("{mail}")
    @Operation(summary = "The contact entry of a mail")
    public Outcome<MailEntry> of(@Context CallContext call, @PathParam("mail") MailId mail) {
        return entries.of(call, mail);
    }

    @POST
    @Path("{mail}")
    @Operation(summary = "Makes a contact entry of a stored mail")
    public Outcome<MailEntry> take(@Context CallContext call, @PathParam("mail") MailId mail) {
        return entries.take(call, mail);
    }
}
