package dev.kontor.web.internal.rest;

import dev.kontor.kernel.TypedId;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.ws.rs.ext.ParamConverter;
import javax.ws.rs.ext.ParamConverterProvider;

/** Values in paths and queries: typed ids bare as in JSON, times and days in ISO-8601. */
final class ValueParameters implements ParamConverterProvider {

    private static final Map<Class<?>, Function<String, ?>> SIMPLE = Map.of(
            Instant.class, Instant::parse,
            LocalDate.class, LocalDate::parse,
            UUID.class, ValueParameters::uuid,
            String.class, text -> text);

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (type == Instant.class || type == LocalDate.class) {
            return converter(text -> type.cast(SIMPLE.get(type).apply(text)));
        }
        return TypedId.class.isAssignableFrom(type) && type.isRecord() ? typedId(type) : null;
    }

    private static <T> ParamConverter<T> typedId(Class<T> type) {
        Class<?> valueType = type.getRecordComponents()[0].getType();
        Function<String, ?> value = SIMPLE.get(valueType);
        if (value == null) {
            throw new IllegalStateException("No parameter can be a " + type.getSimpleName());
        }
        Constructor<T> constructor = constructor(type, valueType);
        return converter(text -> instance(constructor, value.apply(text)));
    }

    private static <T> Constructor<T> constructor(Class<T> type, Class<?> valueType) {
        try {
            return type.getConstructor(valueType);
        } catch (NoSuchMethodException notPublic) {
            throw new IllegalStateException(type.getSimpleName() + " is not a public record", notPublic);
        }
    }

    private static <T> T instance(Constructor<T> constructor, Object value) {
        try {
            return constructor.newInstance(value);
        } catch (ReflectiveOperationException refused) {
            throw new IllegalArgumentException(refused);
        }
    }

    // UUID.fromString takes shortened groups: the same id would have many addresses
    private static UUID uuid(String text) {
        UUID uuid = UUID.fromString(text);
        if (!uuid.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("not a UUID");
        }
        return uuid;
    }

    private static <T> ParamConverter<T> converter(Function<String, T> parse) {
        return new ParamConverter<>() {
            @Override
            public T fromString(String text) {
                return text == null ? null : parse.apply(text);
            }

            @Override
            public String toString(T value) {
                return value.toString();
            }
        };
    }
}
