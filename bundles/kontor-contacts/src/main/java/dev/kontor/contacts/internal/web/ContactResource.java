package dev.kontor.contacts.internal.web;

import dev.kontor.contacts.ClientId;
import dev.kontor.contacts.Contact;
import dev.kontor.contacts.ContactData;
import dev.kontor.contacts.ContactLists;
import dev.kontor.contacts.ContactQuery;
import dev.kontor.contacts.ContactSummary;
import dev.kontor.contacts.Contacts;
import dev.kontor.contacts.CustomerRecords;
import dev.kontor.contacts.FilterChoice;
import dev.kontor.contacts.Join;
import dev.kontor.contacts.LabelId;
import dev.kontor.contacts.Labels;
import dev.kontor.contacts.ListId;
import dev.kontor.contacts.Origin;
import dev.kontor.contacts.SavedContact;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
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

/** Contacts over REST. */
@Path("contacts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ContactResource {
    private final Contacts contacts;
    private final Labels labels;
    private final ContactLists lists;
    private final CustomerRecords records;

    public ContactResource(Contacts contacts, Labels labels, ContactLists lists, CustomerRecords records) {
        this.contacts = contacts;
        this.labels = labels;
        this.lists = lists;
        this.records = records;
    }

    @GET
    @Operation(summary = "Contacts by display name")
    public Outcome<Slice<ContactSummary>> find(
            @Context CallContext call,
            @Parameter(description = "Words in name, company, e-mail address or phone number (in any notation)")
                    @QueryParam("text")
                    String text,
            @QueryParam("client") ClientId client,
            @QueryParam("label") LabelId label,
            @QueryParam("list") ListId list,
            @Parameter(description = "Conditions of other features, as name:option; see filters") @QueryParam("filter")
                    List<String> filters,
            @QueryParam("size") @DefaultValue("10") int size,
            @QueryParam("cursor") Cursor cursor) {
        List<FilterChoice> choices =
                filters.stream().map(ContactResource::choice).toList();
        ContactQuery query = new ContactQuery(text, client, label, list, choices);
        return contacts.find(call, query, new PageRequest(size, cursor));
    }

    private static FilterChoice choice(String filter) {
        int end = filter.lastIndexOf(':');
        return end < 0
                ? new FilterChoice(filter, null)
                : new FilterChoice(filter.substring(0, end), filter.substring(end + 1));
    }

    @POST
    @Creates
    @Operation(summary = "Creates a contact; others with the same address or number come back as hints")
    public Outcome<SavedContact> create(@Context CallContext call, ContactData data) {
        return contacts.create(call, data, new Origin("manual", null, null));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A contact")
    public Outcome<Contact> get(@Context CallContext call, @PathParam("id") ContactId id) {
        return contacts.get(call, id);
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Changes a contact")
    public Outcome<SavedContact> change(
            @Context CallContext call, @PathParam("id") ContactId id, @Context IfMatch ifMatch, ContactData data) {
        return contacts.change(call, id, ifMatch.version(), data);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Deletes a contact")
    public Outcome<Void> delete(@Context CallContext call, @PathParam("id") ContactId id) {
        return contacts.delete(call, id);
    }

    @PUT
    @Path("{id}/clients")
    @Operation(summary = "The companies that a contact belongs to, the primary one first")
    public Outcome<Contact> assignClients(
            @Context CallContext call,
            @PathParam("id") ContactId id,
            @Context IfMatch ifMatch,
            List<ClientId> clients) {
        return contacts.assignClients(call, id, ifMatch.version(), clients);
    }

    @PUT
    @Path("{id}/labels/{label}")
    @Operation(summary = "Puts a label on a contact")
    public Outcome<Void> putLabel(
            @Context CallContext call, @PathParam("id") ContactId id, @PathParam("label") LabelId label) {
        return labels.put(call, id, label);
    }

    @DELETE
    @Path("{id}/labels/{label}")
    @Operation(summary = "Takes a label from a contact")
    public Outcome<Void> takeLabel(
            @Context CallContext call, @PathParam("id") ContactId id, @PathParam("label") LabelId label) {
        return labels.take(call, id, label);
    }

    @PUT
    @Path("{id}/lists/{list}")
    @Operation(summary = "Adds a contact to a list")
    public Outcome<Void> addToList(
            @Context CallContext call, @PathParam("id") ContactId id, @PathParam("list") ListId list) {
        return lists.add(call, list, id);
    }

    @DELETE
    @Path("{id}/lists/{list}")
    @Operation(summary = "Removes a contact from a list")
    public Outcome<Void> removeFromList(
            @Context CallContext call, @PathParam("id") ContactId id, @PathParam("list") ListId list) {
        return lists.remove(call, list, id);
    }

    @GET
    @Path("{id}/joins")
    @Operation(summary = "The assertions that a contact is or was part of, newest first")
    public Outcome<List<Join>> joins(@Context CallContext call, @PathParam("id") ContactId id) {
        return records.joins(call, id);
    }
}
