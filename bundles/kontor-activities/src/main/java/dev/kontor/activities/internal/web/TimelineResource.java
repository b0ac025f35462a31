package dev.kontor.activities.internal.web;

import dev.kontor.activities.Activities;
import dev.kontor.activities.Activity;
import dev.kontor.activities.ConversationId;
import dev.kontor.activities.LastContact;
import dev.kontor.activities.TimelineCounts;
import dev.kontor.activities.TimelineFilter;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.interaction.Direction;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.Set;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

/** The timeline of a contact. */
@Path("contacts/{id}")
@Produces(MediaType.APPLICATION_JSON)
public final class TimelineResource {

    private final Activities activities;

    public TimelineResource(Activities activities) {
        this.activities = activities;
    }

    @GET
    @Path("timeline")
    @Operation(summary = "What happened with a contact and those joined with it, newest first")
    public Outcome<Slice<Activity>> timeline(
            @Context CallContext call,
            @PathParam("id") ContactId contact,
            @QueryParam("type") @Parameter(description = "Keys of types, repeated; none means all") Set<String> types,
            @QueryParam("team") TeamId team,
            @QueryParam("user") @Parameter(description = "Who owns or recorded it") UserId user,
            @QueryParam("direction") Direction direction,
            @QueryParam("from") @Parameter(description = "Inclusive") Instant from,
            @QueryParam("to") @Parameter(description = "Exclusive") Instant to,
            @QueryParam("text")
                    @Parameter(description = "Beginnings of words that all occur, tolerant of case and umlauts")
                    String text,
            @QueryParam("knownAt") @Parameter(description = "As it was known at this moment") Instant knownAt,
            @QueryParam("conversation") @Parameter(description = "Only mails that answer each other")
                    ConversationId conversation,
            @QueryParam("size") @DefaultValue("10") @Parameter(description = "1 to 200") int size,
            @QueryParam("cursor") Cursor cursor) {
        return activities.timeline(
                call,
                contact,
                new TimelineFilter(types, team, user, direction, from, to, text, knownAt, conversation),
                new PageRequest(size, cursor));
    }

    @GET
    @Path("counts")
    @Operation(summary = "How many activities the same filter finds, in total and by type")
    public Outcome<TimelineCounts> counts(
            @Context CallContext call,
            @PathParam("id") ContactId contact,
            @QueryParam("type") Set<String> types,
            @QueryParam("team") TeamId team,
            @QueryParam("user") UserId user,
            @QueryParam("direction") Direction direction,
            @QueryParam("from") Instant from,
            @QueryParam("to") Instant to,
            @QueryParam("text") String text,
            @QueryParam("knownAt") Instant knownAt,
            @QueryParam("conversation") ConversationId conversation) {
        return activities.counts(
                call, contact, new TimelineFilter(types, team, user, direction, from, to, text, knownAt, conversation));
    }

    @GET
    @Path("last-contact")
    @Operation(summary = "When the contact, with those joined with it, and we have spoken, and how often lately")
    public Outcome<LastContact> lastContact(@Context CallContext call, @PathParam("id") ContactId contact) {
        return activities.lastContact(call, contact);
    }
}
