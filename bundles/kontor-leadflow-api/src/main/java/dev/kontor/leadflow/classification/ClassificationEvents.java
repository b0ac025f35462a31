package dev.kontor.leadflow.classification;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.event.EventType;
import dev.kontor.leadflow.LeadNoteId;
import dev.kontor.leadflow.NoteOutcome;

/** The events of classification (L31); the order key is the contact's id. */
public final class ClassificationEvents {

    /** A classifier gave a note its class. */
    public static final EventType<NoteClassified> CLASSIFIED =
            new EventType<>("leadflow.note-classified", NoteClassified.class);

    /** A supervisor gave a note its class. */
    public static final EventType<NoteClassified> CORRECTED =
            new EventType<>("leadflow.note-corrected", NoteClassified.class);

    /** A note has a class. */
    public record NoteClassified(ContactId contact, LeadNoteId note, NoteOutcome outcome) {}

    private ClassificationEvents() {}
}
