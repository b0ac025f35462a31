package dev.kontor.activities;

import java.util.List;

/**
 * A registered type with its name in the caller's language and its icon.
 *
 * @param sourceKind the kind of source that its activities need, or null when they can be recorded without
 * @param fields the fields of its own
 */
public record ActivityTypeInfo(String key, String name, String icon, String sourceKind, List<OwnField> fields) {

    public ActivityTypeInfo {
        fields = List.copyOf(fields);
    }
}
