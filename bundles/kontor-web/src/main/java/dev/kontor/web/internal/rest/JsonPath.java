package dev.kontor.web.internal.rest;

import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import java.util.List;

/** The place of a field as problem documents name it: {@code points[1].value}. */
final class JsonPath {

    private static final int LONGEST = 200;

    private JsonPath() {}

    static String of(List<Reference> references) {
        StringBuilder path = new StringBuilder();
        for (Reference reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.length() > LONGEST ? path.substring(0, LONGEST) : path.toString();
    }
}
