package dev.kontor.activities.internal.web;

import dev.kontor.activities.Activities;
import dev.kontor.activities.Activity;
import dev.kontor.activities.ActivityId;
import dev.kontor.activities.NewActivity;
import dev.kontor.activities.SourcePage;
import dev.kontor.activities.Step;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.interaction.InteractionStep;
import dev.kontor.web.Creates;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

/** Single activities. */
@Path("activities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ActivityResource {

    private final Activities activities;

    public ActivityResource(Activities activities) {
        this.activities = activities;
    }

    @POST
    @Creates
    @Operation(summary = "Records an interaction with a contact; the same source again gives what is there")
    public Outcome<Activity> record(@Context CallContext call, NewActivity activity) {
        return activities.record(call, activity);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One activity")
    public Outcome<Activity> get(@Context CallContext call, @PathParam("id") ActivityId id) {
        return activities.get(call, id);
    }

    @POST
    @Path("{id}/restoration")
    @Operation(summary = "Brings a deleted activity back")
    public Outcome<Activity> restore(@Context CallContext call, @PathParam("id") ActivityId id) {
        return activities.restore(call, id);
    }

    @GET
    @Path("{id}/steps")
    @Operation(summary = "The events of a chat or ticket, oldest first: its transcript, its history")
    public Outcome<Slice<Step>> steps(
            @Context CallContext call,
            @PathParam("id") ActivityId id,
            @QueryParam("size") @DefaultValue("50") @Parameter(description = "1 to 200") int size,
            @QueryParam("cursor") Cursor cursor) {
        return activities.steps(call, id, new PageRequest(size, cursor));
    }

    @POST
    @Path("{id}/steps")
    @Operation(summary = "Tells what has happened in the interaction; the same key again changes nothing")
    public Outcome<Activity> addStep(@Context CallContext call, @PathParam("id") ActivityId id, InteractionStep step) {
        return activities.addStep(call, id, step);
    }

    @GET
    @Path("{id}/source-page")
    @Operation(summary = "Where the host shows the case that the activity points to")
    public Outcome<SourcePage> sourcePage(@Context CallContext call, @PathParam("id") ActivityId id) {
        return activities.sourcePage(call, id);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Deletes an activity; its source isn't touched")
    public Outcome<Void> delete(
            @Context CallContext call,
            @PathParam("id") ActivityId id,
            @QueryParam("reason") @Parameter(description = "Why, 1 to 500 characters") String reason) {
        return activities.delete(call, id, reason);
    }
}
