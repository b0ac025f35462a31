package dev.kontor.contacts.internal.web;

import dev.kontor.contacts.ContactList;
import dev.kontor.contacts.ContactLists;
import dev.kontor.contacts.ListId;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.web.Creates;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

/** The definitions of contact lists over REST; who stands in them is at {@link ContactResource}. */
@Path("lists")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ListResource {
    private final ContactLists lists;

    public ListResource(ContactLists lists) {
        this.lists = lists;
    }

    @GET
    @Operation(summary = "All contact lists by name")
    public Outcome<List<ContactList>> list(@Context CallContext call) {
        return lists.list(call);
    }

    @POST
    @Creates
    @Operation(summary = "Creates a contact list")
    public Outcome<ContactList> create(@Context CallContext call, NewName data) {
        return lists.create(call, data.name());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Deletes a contact list; its contacts stay")
    public Outcome<Void> delete(@Context CallContext call, @PathParam("id") ListId id) {
        return lists.delete(call, id);
    }
}
