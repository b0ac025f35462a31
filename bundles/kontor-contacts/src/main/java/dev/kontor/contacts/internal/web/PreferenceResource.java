package dev.kontor.contacts.internal.web;

import dev.kontor.contacts.ClientId;
import dev.kontor.contacts.CommunicationChannel;
import dev.kontor.contacts.CommunicationPreferences;
import dev.kontor.contacts.ForbiddenChannel;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import io.swagger.v3.oas.annotations.Operation;
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

/** Communication preferences over REST. */
@Path("preferences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PreferenceResource {

    /** Why, or how we know. */
    public record Wish(String reason) {}

    private final CommunicationPreferences preferences;

    public PreferenceResource(CommunicationPreferences preferences) {
        this.preferences = preferences;
    }

    @GET
    @Path("contacts/{contact}")
    @Operation(summary = "By which channels a contact can't be reached, and whose wish that is")
    public Outcome<List<ForbiddenChannel>> ofContact(
            @Context CallContext call, @PathParam("contact") ContactId contact) {
        return preferences.of(call, contact);
    }

    @PUT
    @Path("contacts/{contact}/{channel}")
    @Operation(summary = "A contact forbids a channel")
    public Outcome<Void> forbid(
            @Context CallContext call,
            @PathParam("contact") ContactId contact,
            @PathParam("channel") CommunicationChannel channel,
            Wish wish) {
        return preferences.forbid(call, contact, channel, wish == null ? null : wish.reason());
    }

    @DELETE
    @Path("contacts/{contact}/{channel}")
    @Operation(summary = "A contact allows a channel again")
    public Outcome<Void> allow(
            @Context CallContext call,
            @PathParam("contact") ContactId contact,
            @PathParam("channel") CommunicationChannel channel) {
        return preferences.allow(call, contact, channel);
    }

    @GET
    @Path("clients/{client}")
    @Operation(summary = "Which channels a company forbids")
    public Outcome<List<ForbiddenChannel>> ofClient(@Context CallContext call, @PathParam("client") ClientId client) {
        return preferences.ofClient(call, client);
    }

    @PUT
    @Path("clients/{client}/{channel}")
    @Operation(summary = "A company forbids a channel, for all who belong to it")
    public Outcome<Void> forbidForClient(
            @Context CallContext call,
            @PathParam("client") ClientId client,
            @PathParam("channel") CommunicationChannel channel,
            Wish wish) {
        return preferences.forbidForClient(call, client, channel, wish == null ? null : wish.reason());
    }

    @DELETE
    @Path("clients/{client}/{channel}")
    @Operation(summary = "A company allows a channel again")
    public Outcome<Void> allowForClient(
            @Context CallContext call,
            @PathParam("client") ClientId client,
            @PathParam("channel") CommunicationChannel channel) {
        return preferences.allowForClient(call, client, channel);
    }
}
