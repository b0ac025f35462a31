package dev.kontor.contacts;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.event.EventType;
import dev.kontor.kernel.interaction.HandleKind;

/** The events of this module; the order key is the contact's id, for clients the client's. */
public final class ContactEvents {

    /** A contact was created. */
    public static final EventType<ContactHappened> CREATED =
            new EventType<>("contacts.contact-created", ContactHappened.class);

    /** What is stored of a contact was changed. */
    public static final EventType<ContactHappened> CHANGED =
            new EventType<>("contacts.contact-changed", ContactHappened.class);

    /** A contact was deleted. */
    public static final EventType<ContactHappened> DELETED =
            new EventType<>("contacts.contact-deleted", ContactHappened.class);

    /** A contact got an address or number that it didn't have. */
    public static final EventType<PointAdded> POINT_ADDED = new EventType<>("contacts.point-added", PointAdded.class);

    /** Two contacts were joined. */
    public static final EventType<JoinHappened> JOINED =
            new EventType<>("contacts.contacts-joined", JoinHappened.class);

    /** A join was taken back. */
    public static final EventType<JoinHappened> SEPARATED =
            new EventType<>("contacts.contacts-separated", JoinHappened.class);

    /** A contact got a label that it didn't have. */
    public static final EventType<LabelHappened> LABELLED =
            new EventType<>("contacts.contact-labelled", LabelHappened.class);

    /** A contact lost a label. */
    public static final EventType<LabelHappened> UNLABELLED =
            new EventType<>("contacts.contact-unlabelled", LabelHappened.class);

    /** A contact came into a list that it didn't stand in. */
    public static final EventType<ListHappened> LISTED = new EventType<>("contacts.contact-listed", ListHappened.class);

    /** A contact left a list. */
    public static final EventType<ListHappened> UNLISTED =
            new EventType<>("contacts.contact-unlisted", ListHappened.class);

    /** A list was deleted, and all contacts have left it; the order key is the list's id. */
    public static final EventType<ListDeleted> LIST_DELETED =
            new EventType<>("contacts.list-deleted", ListDeleted.class);

    /** A client company was created, changed or deleted. */
    public static final EventType<ClientHappened> CLIENT_CHANGED =
            new EventType<>("contacts.client-changed", ClientHappened.class);

    /** A contact or a client company forbids a channel, or allows it again. */
    public static final EventType<PreferenceChanged> PREFERENCE_CHANGED =
            new EventType<>("contacts.preference-changed", PreferenceChanged.class);

    /** Something happened to a contact. */
    public record ContactHappened(ContactId contact) {}

    /** A contact point is new. */
    public record PointAdded(ContactId contact, HandleKind kind, String normalized) {}

    /** Two contacts were joined or separated. */
    public record JoinHappened(JoinId join, ContactId one, ContactId other) {}

    /** A label was put on or taken from a contact. */
    public record LabelHappened(ContactId contact, LabelId label) {}

    /** A contact came into a list or left it. */
    public record ListHappened(ContactId contact, ListId list) {}

    /** A list is gone. */
    public record ListDeleted(ListId list) {}

    /** Something happened to a client company. */
    public record ClientHappened(ClientId client) {}

    /** A channel is forbidden or allowed again, by the contact or by the company; the other is null. */
    public record PreferenceChanged(
            ContactId contact, ClientId client, CommunicationChannel channel, boolean forbidden) {}

    private ContactEvents() {}
}
