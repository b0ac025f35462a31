package dev.kontor.contacts.internal.web;

import dev.kontor.contacts.Client;
import dev.kontor.contacts.ClientData;
import dev.kontor.contacts.ClientId;
import dev.kontor.contacts.ClientQuery;
import dev.kontor.contacts.Clients;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.web.Creates;
import dev.kontor.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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

/** Client companies over REST. */
@Path("clients")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ClientResource {
    private final Clients clients;

    public ClientResource(Clients clients) {
        this.clients = clients;
    }

    @GET
    @Operation(summary = "Client companies by name")
    public Outcome<Slice<Client>> find(
            @Context CallContext call,
            @Parameter(description = "Words in name, city, e-mail address or phone number (in any notation)")
                    @QueryParam("text")
                    String text,
            @Parameter(description = "Only those directly below this company") @QueryParam("parent") ClientId parent,
            @QueryParam("size") @DefaultValue("10") int size,
            @QueryParam("cursor") Cursor cursor) {
        return clients.find(call, new ClientQuery(text, parent), new PageRequest(size, cursor));
    }

    @POST
    @Creates
    @Operation(summary = "Creates a client company")
    public Outcome<Client> create(@Context CallContext call, ClientData data) {
        return clients.create(call, data);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A client company")
    public Outcome<Client> get(@Context CallContext call, @PathParam("id") ClientId id) {
        return clients.get(call, id);
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Changes a client company")
    public Outcome<Client> change(
            @Context CallContext call, @PathParam("id") ClientId id, @Context IfMatch ifMatch, ClientData data) {
        return clients.change(call, id, ifMatch.version(), data);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Deletes a client company")
    public Outcome<Void> delete(
            @Context CallContext call,
            @PathParam("id") ClientId id,
            @Parameter(description = "Whether contacts and companies below are detached; else they prevent it")
                    @QueryParam("detach")
                    @DefaultValue("false")
                    boolean detach) {
        return clients.delete(call, id, detach);
    }
}
