package dev.kontor.mail.internal.web;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.mail.UnreadableMail;
import dev.kontor.mail.mailbox.Mailbox;
import dev.kontor.mail.mailbox.MailboxAssignees;
import dev.kontor.mail.mailbox.MailboxCheck;
import dev.kontor.mail.mailbox.MailboxData;
import dev.kontor.mail.mailbox.MailboxId;
import dev.kontor.mail.mailbox.Mailboxes;
import dev.kontor.web.Creates;
import dev.kontor.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

/** Mailboxes over REST. */
@Path("mailboxes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MailboxResource {

    private final Mailboxes mailboxes;

    MailboxResource(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    @GET
    @Operation(summary = "The mailboxes that the user keeps, and how it goes with them")
    public Outcome<List<Mailbox>> list(@Context CallContext call) {
        return mailboxes.list(call);
    }

    @POST
    @Creates
    @Operation(summary = "Adds a mailbox")
    public Outcome<Mailbox> create(@Context CallContext call, MailboxData data) {
        return mailboxes.create(call, data);
    }

    @POST
    @Path("test")
    @Operation(summary = "Tries the settings of a mailbox out; stores nothing")
    public Outcome<MailboxCheck> test(@Context CallContext call, MailboxData data) {
        return mailboxes.test(call, data);
    }

    @GET
    @Path("assignees")
    @Operation(summary = "To whom the user can assign a mailbox")
    public Outcome<MailboxAssignees> assignees(@Context CallContext call) {
        return mailboxes.assignees(call);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A mailbox; never its password")
    public Outcome<Mailbox> get(@Context CallContext call, @PathParam("id") MailboxId id) {
        return mailboxes.get(call, id);
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Changes a mailbox; without a password the stored one stays")
    public Outcome<Mailbox> change(
            @Context CallContext call, @PathParam("id") MailboxId id, @Context IfMatch ifMatch, MailboxData data) {
        return mailboxes.change(call, id, ifMatch.version(), data);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Forgets a mailbox and its password; its mails stay")
    public Outcome<Void> delete(@Context CallContext call, @PathParam("id") MailboxId id) {
        return mailboxes.delete(call, id);
    }

    @POST
    @Path("{id}/test")
    @Operation(summary = "Tries a stored mailbox out")
    public Outcome<MailboxCheck> test(@Context CallContext call, @PathParam("id") MailboxId id) {
        return mailboxes.test(call, id);
    }

    @POST
    @Path("{id}/look")
    @Operation(summary = "Lets a mailbox be looked at within seconds")
    public Outcome<Mailbox> look(@Context CallContext call, @PathParam("id") MailboxId id) {
        return mailboxes.look(call, id);
    }

    @GET
    @Path("{id}/unreadable")
    @Operation(summary = "The mails of a mailbox that can't be read, by their number on the server")
    public Outcome<Slice<UnreadableMail>> unreadable(
            @Context CallContext call,
            @PathParam("id") MailboxId id,
            @QueryParam("size") @DefaultValue("200") int size,
            @QueryParam("cursor") Cursor cursor) {
        return mailboxes.unreadable(call, id, new PageRequest(size, cursor));
    }
}
