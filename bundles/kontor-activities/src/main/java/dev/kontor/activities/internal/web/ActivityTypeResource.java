package dev.kontor.activities.internal.web;

import dev.kontor.activities.Activities;
import dev.kontor.activities.ActivityTypeInfo;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

/** The types of activities. */
@Path("types")
@Produces(MediaType.APPLICATION_JSON)
public final class ActivityTypeResource {

    private final Activities activities;

    public ActivityTypeResource(Activities activities) {
        this.activities = activities;
    }

    @GET
    @Operation(summary = "The types of activities that are registered at the moment")
    public Outcome<List<ActivityTypeInfo>> types(@Context CallContext call) {
        return activities.types(call);
    }
}
