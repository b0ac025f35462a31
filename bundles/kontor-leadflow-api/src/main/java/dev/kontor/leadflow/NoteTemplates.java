package dev.kontor.leadflow;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import java.util.List;

/** The predefined notes (L12–L14). */
public interface NoteTemplates {

    /** What may stand in double braces in a text. */
    List<String> PLACEHOLDERS = List.of("name", "salutation", "company", "agent", "date", "time");

    /** All of them, in their order. Permission {@code leadflow.read}. */
    Outcome<List<NoteTemplate>> list(CallContext call);

    /**
     * Adds one. {@code Validation} for an empty title or text, an unknown label or placeholder; {@code
     * Conflict(title-taken)}. Permission {@code leadflow.setup}. Audited.
     */
    Outcome<NoteTemplate> create(CallContext call, TemplateData data);

    /** Changes one, and its place. Permission {@code leadflow.setup}. Audited. */
    Outcome<NoteTemplate> change(CallContext call, NoteTemplateId id, long version, TemplateData data);

    /** Deletes one; notes stay. Permission {@code leadflow.setup}. Idempotent. Audited. */
    Outcome<Void> delete(CallContext call, NoteTemplateId id);

    /** The text for a lead, with its placeholders filled. Permission {@code leadflow.read}. */
    Outcome<String> fill(CallContext call, NoteTemplateId id, ContactId contact);
}
