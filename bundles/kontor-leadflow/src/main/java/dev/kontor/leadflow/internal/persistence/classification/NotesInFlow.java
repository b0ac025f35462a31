package dev.kontor.leadflow.internal.persistence.classification;

import dev.kontor.kernel.TypedId;
import dev.kontor.leadflow.LeadNote;
import dev.kontor.leadflow.LeadNoteId;
import dev.kontor.leadflow.internal.persistence.NoteStore;
import dev.kontor.persistence.TenantSql;
import dev.kontor.persistence.Unit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The notes that the pages of the lead flow show: not deleted, of leads on the chosen lists. */
public final class NotesInFlow {
    private static final String SHOWN = "select n.id from leadflow_note n join leadflow_lead l"
            + " on l.tenant_id = n.tenant_id and l.contact_id = n.contact_id"
            + " where n.tenant_id = ?1 and n.deleted_at is null and l.in_flow = true and n.id in ";

    private final Unit unit;
    private final NoteStore notes;
    private final TenantSql sql;

    public NotesInFlow(Unit unit, NoteStore notes) {
        this.unit = unit;
        this.notes = notes;
        this.sql = new TenantSql(unit);
    }

    /** Those of them that are shown, by id. */
    public Map<LeadNoteId, LeadNote> find(Collection<LeadNoteId> ids) {
        Map<LeadNoteId, LeadNote> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        unit.flush();
        List<UUID> values = ids.stream().map(TypedId::value).distinct().toList();
        List<UUID> shown = sql.values(SHOWN + TenantSql.placeholders(2, values), values.toArray());
        notes.findAll(shown).forEach((id, note) -> found.put(new LeadNoteId(id), note));
        return found;
    }
}
