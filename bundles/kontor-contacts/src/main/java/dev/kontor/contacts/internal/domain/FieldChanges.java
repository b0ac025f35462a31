package dev.kontor.contacts.internal.domain;

import dev.kontor.kernel.audit.Change;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The fields that differ between two states of a thing, as the audit trail keeps them (A44). */
public final class FieldChanges {

    private FieldChanges() {}

    public static Map<String, Change> between(Map<String, String> before, Map<String, String> after) {
        Set<String> fields = new LinkedHashSet<>(before.keySet());
        fields.addAll(after.keySet());
        Map<String, Change> changes = new LinkedHashMap<>();
        for (String field : fields) {
            if (!Objects.equals(before.get(field), after.get(field))) {
                changes.put(field, new Change(before.get(field), after.get(field)));
            }
        }
        return changes;
    }
}
