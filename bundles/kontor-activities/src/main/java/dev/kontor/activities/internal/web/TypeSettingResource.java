package dev.kontor.activities.internal.web;

import dev.kontor.activities.ActivitySettings;
import dev.kontor.activities.TypeSetting;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

/** What the tenant has set for each type. */
@Path("settings/types")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TypeSettingResource {

    /** The switches of a type. */
    public record Switches(boolean recorded, boolean restricted, boolean makesContacts) {}

    private final ActivitySettings settings;

    public TypeSettingResource(ActivitySettings settings) {
        this.settings = settings;
    }

    @GET
    @Operation(summary = "For each type whether it is recorded, restricted, makes contacts")
    public Outcome<List<TypeSetting>> list(@Context CallContext call) {
        return settings.list(call);
    }

    @PUT
    @Path("{type}")
    @Operation(summary = "Sets a type")
    public Outcome<TypeSetting> change(
            @Context CallContext call, @PathParam("type") String type, @Context IfMatch ifMatch, Switches switches) {
        return settings.change(
                call,
                new TypeSetting(
                        type, ifMatch.version(), switches.recorded(), switches.restricted(), switches.makesContacts()));
    }
}
