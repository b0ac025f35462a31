package dev.kontor.leadflow.internal.web;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.leadflow.LeadflowSettings;
import dev.kontor.leadflow.LeadflowSetup;
import dev.kontor.leadflow.RoleChoice;
import dev.kontor.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

/** The settings of the module. */
@Path("settings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SettingsResource {

    /** What can be set; the version comes with the header. */
    public record Options(
            List<UUID> lists,
            List<String> information,
            Set<String> reservingRoles,
            Integer leaseMinutes,
            int callbackGraceMinutes,
            int shownMinutes,
            boolean onlyWithTemplate) {

        LeadflowSetup at(long version) {
            return new LeadflowSetup(
                    version,
                    lists,
                    information,
                    reservingRoles,
                    leaseMinutes,
                    callbackGraceMinutes,
                    shownMinutes,
                    onlyWithTemplate);
        }
    }

    private final LeadflowSettings settings;

    public SettingsResource(LeadflowSettings settings) {
        this.settings = settings;
    }

    @GET
    @Operation(summary = "What is set, or the defaults with version 0")
    public Outcome<LeadflowSetup> get(@Context CallContext call) {
        return settings.get(call);
    }

    @PUT
    @Operation(summary = "Sets all of it")
    public Outcome<LeadflowSetup> change(@Context CallContext call, @Context IfMatch ifMatch, Options options) {
        return settings.change(call, options == null ? null : options.at(ifMatch.version()));
    }

    @GET
    @Path("roles")
    @Operation(summary = "The roles of the host, of which some may reserve")
    public Outcome<List<RoleChoice>> roles(@Context CallContext call) {
        return settings.roles(call);
    }

    @GET
    @Path("missing-lists")
    @Operation(summary = "The chosen lists that are deleted")
    public Outcome<List<UUID>> missingLists(@Context CallContext call) {
        return settings.missingLists(call);
    }

    @POST
    @Path("taking-in")
    @Operation(summary = "Takes all contacts in once more")
    public Outcome<Void> takeIn(@Context CallContext call) {
        return settings.takeIn(call);
    }
}
