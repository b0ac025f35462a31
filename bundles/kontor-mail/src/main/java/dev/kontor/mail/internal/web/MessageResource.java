package dev.kontor.mail.internal.web;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.mail.MailAttachment;
import dev.kontor.mail.MailContact;
import dev.kontor.mail.MailId;
import dev.kontor.mail.MailInThread;
import dev.kontor.mail.MailMessage;
import dev.kontor.mail.MailMessages;
import dev.kontor.mail.internal.mime.MailBytes;
import dev.kontor.mail.internal.mime.Spool;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;

/** Mails over REST. */
@Path("messages")
@Produces(MediaType.APPLICATION_JSON)
public final class MessageResource {

    /**
     * The document runs nothing and loads nothing, also where the cleaning of its HTML had a hole; links open in a
     * window of their own.
     */
    static final String HTML_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

    private final MailMessages messages;
    private final Spool spool;

    MessageResource(MailMessages messages, Spool spool) {
        this.messages = messages;
        this.spool = spool;
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A mail")
    public Outcome<MailMessage> get(@Context CallContext call, @PathParam("id") MailId id) {
        return messages.get(call, id);
    }

    @GET
    @Path("{id}/contacts")
    @Operation(summary = "The contacts that have an address of a mail")
    public Outcome<List<MailContact>> contacts(@Context CallContext call, @PathParam("id") MailId id) {
        return messages.contacts(call, id);
    }

    @GET
    @Path("{id}/html")
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    @Operation(summary = "The HTML of a mail as a document that is safe to show")
    public Response html(@Context CallContext call, @PathParam("id") MailId id) {
        return Response.ok(messages.html(call, id), MediaType.TEXT_HTML + ";charset=utf-8")
                .header("Content-Security-Policy", HTML_POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    @GET
    @Path("{id}/thread")
    @Operation(summary = "The mails that answer each other, this one among them, the oldest first")
    public Outcome<List<MailInThread>> thread(@Context CallContext call, @PathParam("id") MailId id) {
        return messages.thread(call, id);
    }

    @GET
    @Path("{id}/attachments/{number}")
    @Produces({MediaType.APPLICATION_OCTET_STREAM, MediaType.APPLICATION_JSON})
    @Operation(summary = "An attachment of a mail, by its place from 0, as a file")
    public Response attachment(@Context CallContext call, @PathParam("id") MailId id, @PathParam("number") int number)
            throws IOException {
        MailBytes bytes = new MailBytes(spool, Long.MAX_VALUE);
        Outcome<MailAttachment> written = messages.attachment(call, id, number, bytes);
        if (!written.isDone()) {
            bytes.close();
            return Response.ok(written).build();
        }
        String name = written.orThrow().name();
        return file(bytes, name == null ? "attachment-" + number : name);
    }

    @GET
    @Path("{id}/original")
    @Produces({MediaType.APPLICATION_OCTET_STREAM, MediaType.APPLICATION_JSON})
    @Operation(summary = "A mail as it came, as a file")
    public Response original(@Context CallContext call, @PathParam("id") MailId id) throws IOException {
        MailBytes bytes = new MailBytes(spool, Long.MAX_VALUE);
        Outcome<Void> written = messages.original(call, id, bytes);
        if (!written.isDone()) {
            bytes.close();
            return Response.ok(written).build();
        }
        return file(bytes, id + ".eml");
    }

    /** Saved, never shown: whatever the sender calls it, no browser runs it. */
    private static Response file(MailBytes bytes, String name) {
        StreamingOutput content = target -> {
            try (bytes;
                    InputStream stored = bytes.open()) {
                stored.transferTo(target);
            }
        };
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(content, MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + encoded)
                .header(HttpHeaders.CONTENT_LENGTH, bytes.size())
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
