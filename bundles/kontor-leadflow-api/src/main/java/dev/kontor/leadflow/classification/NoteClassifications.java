package dev.kontor.leadflow.classification;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.leadflow.LeadNoteId;
import dev.kontor.leadflow.NoteOutcome;
import java.util.List;

/** The classes of notes: Positiv, Negativ, Teilweise, Nicht klassifiziert (L20, L26). */
public interface NoteClassifications {

    /**
     * The classes of up to 200 notes, in the order asked for; notes that aren't there are left out. Permission {@code
     * leadflow.read}.
     */
    Outcome<List<NoteClassification>> of(CallContext call, List<LeadNoteId> notes);

    /**
     * Says what really came of the call (L29): wins over the classifier, stays when the note is changed, and teaches the
     * tenant's offline classifier. {@code NotFound} for a note that isn't there. Permission {@code leadflow.supervise}.
     * Idempotent. Audited. Raises {@link ClassificationEvents#CORRECTED}.
     */
    Outcome<NoteClassification> correct(CallContext call, LeadNoteId note, NoteOutcome outcome);

    /**
     * Takes a correction back: what the classifier says of the present text counts again, and where it has said nothing,
     * a recent note waits for it. It teaches no longer. {@code NotFound} for a note that isn't there. Permission
     * {@code leadflow.supervise}. Idempotent. Audited. Raises {@link ClassificationEvents#CORRECTED}.
     */
    Outcome<NoteClassification> withdraw(CallContext call, LeadNoteId note);
}
