package dev.kontor.kernel.internal.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.json.KontorJson;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Payloads as JSON. Each payload class has a mapper of its own that lives as long as the class: one mapper for all
 * would keep the classes of bundles that were replaced.
 */
final class PayloadJson {

    private static final Set<Class<?>> SEEN =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private static final ClassValue<ObjectMapper> MAPPERS = new ClassValue<>() {
        @Override
        protected ObjectMapper computeValue(Class<?> type) {
            SEEN.add(type);
            return KontorJson.stored();
        }
    };

    private PayloadJson() {}

    /** Takes the mappers from the classes of APIs, which outlive the bundle of the mappers and would hold it. */
    static void forget() {
        synchronized (SEEN) {
            SEEN.forEach(MAPPERS::remove);
        }
    }

    static <E> String write(Class<E> type, E payload) {
        try {
            return MAPPERS.get(type).writerFor(type).writeValueAsString(payload);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("A " + type.getName() + " can't be written as JSON", unwritable);
        }
    }

    static <E> E read(Class<E> type, String json) {
        try {
            return MAPPERS.get(type).readValue(json, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A stored event is no " + type.getName(), unreadable);
        }
    }
}
