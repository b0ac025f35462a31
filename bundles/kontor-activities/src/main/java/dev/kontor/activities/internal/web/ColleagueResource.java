package dev.kontor.activities.internal.web;

import dev.kontor.activities.Activities;
import dev.kontor.activities.TeamsAndUsers;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

/** Whom timelines and figures can be asked of. */
@Path("colleagues")
@Produces(MediaType.APPLICATION_JSON)
public final class ColleagueResource {

    private final Activities activities;

    public ColleagueResource(Activities activities) {
        this.activities = activities;
    }

    @GET
    @Operation(summary = "The teams and users whose activities the caller may see")
    public Outcome<TeamsAndUsers> colleagues(@Context CallContext call) {
        return activities.colleagues(call);
    }
}
