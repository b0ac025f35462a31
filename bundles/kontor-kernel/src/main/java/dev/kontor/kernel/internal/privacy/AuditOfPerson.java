package dev.kontor.kernel.internal.privacy;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.audit.AuditEntry;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.internal.audit.StoredAuditTrail;
import dev.kontor.kernel.internal.secret.PersonKeys;
import dev.kontor.kernel.privacy.Erased;
import dev.kontor.kernel.privacy.Person;
import dev.kontor.kernel.privacy.PersonalData;
import dev.kontor.kernel.privacy.PrivacyContributor;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The content of audit rows about the person: it dies with the key. */
public final class AuditOfPerson implements PrivacyContributor {
    private final StoredAuditTrail trail;
    private final PersonKeys keys;

    public AuditOfPerson(StoredAuditTrail trail, PersonKeys keys) {
        this.trail = trail;
        this.keys = keys;
    }

    @Override
    public String name() {
        return "kernel-audit";
    }

    @Override
    public void export(Caller caller, Person person, PersonalData data) throws IOException {
        for (ContactId contact : person.contacts()) {
            for (AuditEntry entry : trail.about(caller, contact)) {
                Map<String, Object> values = new TreeMap<>();
                values.put("recordedAt", entry.recordedAt());
                values.put("action", entry.record().action());
                values.put("actor", entry.actor());
                values.put("actorName", entry.actorName());
                values.put(
                        "subject",
                        entry.record().subjectType() + " " + entry.record().subjectId());
                values.put("changes", entry.record().changes());
                data.row("audit", values);
            }
        }
    }

    @Override
    public Erased erase(Caller caller, Person person) {
        long destroyed = person.contacts().stream()
                .filter(contact -> keys.destroy(caller.tenant(), contact.value()))
                .count();
        return new Erased(Map.of("keys", destroyed), List.of());
    }
}
