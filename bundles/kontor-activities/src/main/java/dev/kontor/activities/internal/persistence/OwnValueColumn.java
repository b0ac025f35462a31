package dev.kontor.activities.internal.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.activities.OwnValue;
import dev.kontor.json.KontorJson;
import java.util.List;

/** The own fields of an entry in their column. */
final class OwnValueColumn {

    private static final ObjectMapper JSON = KontorJson.stored();

    private OwnValueColumn() {}

    static String written(List<OwnValue> values) {
        if (values.isEmpty()) {
            return null;
        }
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Own fields can't be written", impossible);
        }
    }

    static List<OwnValue> read(String column) {
        if (column == null) {
            return List.of();
        }
        try {
            return List.of(JSON.readValue(column, OwnValue[].class));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Own fields of an activity can't be read", unreadable);
        }
    }
}
