package dev.kontor.leadflow;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.event.EventType;

/** The events of this module (L31); the order key is the contact's id. */
public final class LeadEvents {

    /** A note was saved. */
    public static final EventType<NoteHappened> NOTED = new EventType<>("leadflow.lead-noted", NoteHappened.class);

    /** The text of a note was changed. */
    public static final EventType<NoteHappened> NOTE_CHANGED =
            new EventType<>("leadflow.note-changed", NoteHappened.class);

    /** A note was deleted. */
    public static final EventType<NoteHappened> NOTE_DELETED =
            new EventType<>("leadflow.note-deleted", NoteHappened.class);

    /** A lead was reserved for somebody: by a note, or handed over. */
    public static final EventType<LeadHappened> RESERVED =
            new EventType<>("leadflow.lead-reserved", LeadHappened.class);

    /** A reservation was ended. */
    public static final EventType<LeadHappened> RELEASED =
            new EventType<>("leadflow.lead-released", LeadHappened.class);

    /** A call was promised, moved, or the promise taken back. */
    public static final EventType<LeadHappened> CALLBACK_CHANGED =
            new EventType<>("leadflow.callback-changed", LeadHappened.class);

    /** A lead was closed. */
    public static final EventType<LeadHappened> CLOSED = new EventType<>("leadflow.lead-closed", LeadHappened.class);

    /** A closed lead was opened again. */
    public static final EventType<LeadHappened> REOPENED =
            new EventType<>("leadflow.lead-reopened", LeadHappened.class);

    /** The settings were changed; the order key is {@code setup}. */
    public static final EventType<SetupChanged> SETUP_CHANGED =
            new EventType<>("leadflow.setup-changed", SetupChanged.class);

    /** Contacts are taken in, from a place in the list of all contacts on; the order key is {@code taking-in}. */
    public static final EventType<NextContacts> TAKING_IN = new EventType<>("leadflow.taking-in", NextContacts.class);

    /** Something happened to a lead. */
    public record LeadHappened(ContactId contact) {}

    /** Something happened to a note. */
    public record NoteHappened(ContactId contact, LeadNoteId note) {}

    /** The settings have this version now. */
    public record SetupChanged(long version) {}

    /** Where to go on; null at the beginning. */
    public record NextContacts(String after) {}

    private LeadEvents() {}
}
