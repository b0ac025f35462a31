package dev.kontor.contacts.internal.domain;

import dev.kontor.contacts.ClientId;
import dev.kontor.contacts.CommunicationChannel;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TypedId;
import java.util.UUID;

/** Who may say of a channel that it is forbidden: a contact, or a company with all who belong to it. */
public record Wish(boolean ofClient, TypedId<UUID> owner, CommunicationChannel channel) {

    public static Wish of(ContactId contact, CommunicationChannel channel) {
        return new Wish(false, contact, channel);
    }

    public static Wish of(ClientId client, CommunicationChannel channel) {
        return new Wish(true, client, channel);
    }

    /** Null when it is a company's. */
    public ContactId contact() {
        return ofClient ? null : (ContactId) owner;
    }

    /** Null when it is a contact's. */
    public ClientId client() {
        return ofClient ? (ClientId) owner : null;
    }

    /** The word for whoever wishes it, in audit rows and refusals. */
    public String ownerKind() {
        return ofClient ? "client" : "contact";
    }
}
