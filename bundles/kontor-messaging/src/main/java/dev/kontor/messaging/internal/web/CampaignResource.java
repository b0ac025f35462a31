package dev.kontor.messaging.internal.web;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.messaging.Campaign;
import dev.kontor.messaging.CampaignData;
import dev.kontor.messaging.CampaignId;
import dev.kontor.messaging.CampaignRecipient;
import dev.kontor.messaging.Campaigns;
import dev.kontor.web.Creates;
import dev.kontor.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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

/** E-mail campaigns. */
@Path("campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CampaignResource {
    private final Campaigns campaigns;

    public CampaignResource(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @GET
    @Operation(summary = "The campaigns with their counts, newest first")
    public Outcome<Slice<Campaign>> list(
            @Context CallContext call,
            @QueryParam("size") @DefaultValue("10") @Parameter(description = "1 to 200") int size,
            @QueryParam("cursor") Cursor cursor) {
        return campaigns.list(call, new PageRequest(size, cursor));
    }

    @POST
    @Creates
    @Operation(summary = "Writes a draft of a campaign")
    public Outcome<Campaign> create(@Context CallContext call, CampaignData data) {
        return campaigns.create(call, data);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A campaign with its counts")
    public Outcome<Campaign> get(@Context CallContext call, @PathParam("id") CampaignId id) {
        return campaigns.get(call, id);
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Changes a draft")
    public Outcome<Campaign> change(
            @Context CallContext call, @PathParam("id") CampaignId id, @Context IfMatch ifMatch, CampaignData data) {
        return campaigns.change(call, id, ifMatch.version(), data);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Deletes a draft")
    public Outcome<Void> delete(@Context CallContext call, @PathParam("id") CampaignId id) {
        return campaigns.delete(call, id);
    }

    @POST
    @Path("{id}/start")
    @Operation(summary = "Queues one mail to each contact, once")
    public Outcome<Campaign> start(
            @Context CallContext call, @PathParam("id") CampaignId id, @Context IfMatch ifMatch) {
        return campaigns.start(call, id, ifMatch.version());
    }

    @GET
    @Path("{id}/recipients")
    @Operation(summary = "The contacts of a campaign, each with its mail")
    public Outcome<List<CampaignRecipient>> recipients(@Context CallContext call, @PathParam("id") CampaignId id) {
        return campaigns.recipients(call, id);
    }
}
