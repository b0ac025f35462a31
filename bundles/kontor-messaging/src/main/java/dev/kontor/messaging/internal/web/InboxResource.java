package dev.kontor.messaging.internal.web;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.messaging.InternalMessage;
import dev.kontor.messaging.InternalMessageId;
import dev.kontor.messaging.InternalMessages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

/** The internal messages of the user. */
@Path("messages")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class InboxResource {
    /** How many there are. */
    public record Count(long count) {}

    private final InternalMessages messages;

    public InboxResource(InternalMessages messages) {
        this.messages = messages;
    }

    @GET
    @Operation(summary = "One's internal messages, newest first")
    public Outcome<Slice<InternalMessage>> inbox(
            @Context CallContext call,
            @QueryParam("size") @DefaultValue("10") @Parameter(description = "1 to 200") int size,
            @QueryParam("cursor") Cursor cursor) {
        return messages.inbox(call, new PageRequest(size, cursor));
    }

    @GET
    @Path("unread")
    @Operation(summary = "How many of one's internal messages are unread")
    public Outcome<Count> unread(@Context CallContext call) {
        return messages.unread(call).map(Count::new);
    }

    @PUT
    @Path("{id}/read")
    @Operation(summary = "Marks a message as read")
    public Outcome<Void> read(@Context CallContext call, @PathParam("id") InternalMessageId id) {
        return messages.read(call, id);
    }
}
