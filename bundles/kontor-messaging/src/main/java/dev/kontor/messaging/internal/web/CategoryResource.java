package dev.kontor.messaging.internal.web;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.messaging.ActivityCategories;
import dev.kontor.messaging.ActivityCategory;
import dev.kontor.messaging.CategoryData;
import dev.kontor.messaging.CategoryId;
import dev.kontor.web.Creates;
import dev.kontor.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

/** Activity categories. */
@Path("categories")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CategoryResource {
    private final ActivityCategories categories;

    public CategoryResource(ActivityCategories categories) {
        this.categories = categories;
    }

    @GET
    @Operation(summary = "All activity categories by name")
    public Outcome<List<ActivityCategory>> list(@Context CallContext call) {
        return categories.list(call);
    }

    @POST
    @Creates
    @Operation(summary = "Makes an activity category")
    public Outcome<ActivityCategory> create(@Context CallContext call, CategoryData data) {
        return categories.create(call, data);
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Changes an activity category")
    public Outcome<ActivityCategory> change(
            @Context CallContext call, @PathParam("id") CategoryId id, @Context IfMatch ifMatch, CategoryData data) {
        return categories.change(call, id, ifMatch.version(), data);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Deletes an activity category that no entry has")
    public Outcome<Void> delete(@Context CallContext call, @PathParam("id") CategoryId id) {
        return categories.delete(call, id);
    }
}
