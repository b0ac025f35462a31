package dev.kontor.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import com.fasterxml.jackson.databind.util.LookupCache;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * Makes the mapper of Kontor: typed ids are their bare values, times ISO-8601, fields without a value left out. There is
 * no default typing, so that no JSON can choose a class.
 *
 * <p>A mapper keeps the classes that it has seen. So whoever needs one makes its own and keeps it only as long as those
 * classes live; a mapper for all would hold on to the class loaders of bundles that were replaced, as Jackson's own
 * memory of types would, which all mappers share that have none for themselves.
 */
public final class KontorJson {

    private static final int FEW_TYPES = 16;
    private static final int MOST_TYPES = 200;

    private KontorJson() {}

    /** For what we stored ourselves: fields that a newer version wrote are passed over. */
    public static ObjectMapper stored() {
        return builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /** For what comes from outside: nothing is guessed, dropped or converted in silence. */
    public static ObjectMapper strict() {
        return builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    private static JsonMapper.Builder builder() {
        LookupCache<Object, JavaType> types = new LRUMap<>(FEW_TYPES, MOST_TYPES);
        return JsonMapper.builder()
                .typeFactory(TypeFactory.defaultInstance().withCache(types))
                .addModule(new JavaTimeModule())
                .addModule(new TypedIdModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS));
    }
}
