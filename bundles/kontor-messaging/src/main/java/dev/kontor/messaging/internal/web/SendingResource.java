package dev.kontor.messaging.internal.web;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.messaging.Answer;
import dev.kontor.messaging.Dispatch;
import dev.kontor.messaging.EntryId;
import dev.kontor.messaging.EntrySending;
import dev.kontor.messaging.Preview;
import dev.kontor.messaging.SendResult;
import dev.kontor.messaging.SendingWay;
import dev.kontor.messaging.WayState;
import dev.kontor.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

/** How an entry goes out. */
@Path("sendings/{entry}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SendingResource {

    /** The way, with the answers to what was asked before. */
    public record Wish(SendingWay way, List<Answer> answers) {}

    private final EntrySending sending;

    public SendingResource(EntrySending sending) {
        this.sending = sending;
    }

    @GET
    @Operation(summary = "Everything that was queued of an entry, newest first")
    public Outcome<List<Dispatch>> dispatches(@Context CallContext call, @PathParam("entry") EntryId entry) {
        return sending.dispatches(call, entry);
    }

    @POST
    @Operation(summary = "Sends an entry as it is stored under the version, or asks what must be answered before")
    public Outcome<SendResult> send(
            @Context CallContext call, @PathParam("entry") EntryId entry, @Context IfMatch ifMatch, Wish wish) {
        return sending.send(
                call, entry, ifMatch.version(), wish == null ? null : wish.way(), wish == null ? null : wish.answers());
    }

    @GET
    @Path("ways")
    @Operation(summary = "The ways an entry can go now, and why not")
    public Outcome<List<WayState>> ways(@Context CallContext call, @PathParam("entry") EntryId entry) {
        return sending.ways(call, entry);
    }

    @GET
    @Path("preview")
    @Operation(summary = "An entry with prefix and signature")
    public Outcome<Preview> preview(@Context CallContext call, @PathParam("entry") EntryId entry) {
        return sending.preview(call, entry);
    }
}
