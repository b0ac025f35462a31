package dev.kontor.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import dev.kontor.kernel.TypedId;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;

/** A record with one component that is a typed id, and how one is made of its bare value. */
final class TypedIdRecord {

    private final Class<?> valueType;
    private final Constructor<?> constructor;

    TypedIdRecord(Class<?> type) {
        this.valueType = type.getRecordComponents()[0].getType();
        try {
            this.constructor = type.getConstructor(valueType);
        } catch (NoSuchMethodException notPublic) {
            throw new IllegalArgumentException(type + " is not a public record", notPublic);
        }
    }

    static boolean isOne(JavaType type) {
        Class<?> raw = type.getRawClass();
        return TypedId.class.isAssignableFrom(raw) && raw.isRecord() && raw.getRecordComponents().length == 1;
    }

    Class<?> valueType() {
        return valueType;
    }

    Object of(Object value, DeserializationContext context) throws IOException {
        try {
            return constructor.newInstance(value);
        } catch (InvocationTargetException refused) {
            return context.handleInstantiationProblem(
                    constructor.getDeclaringClass(), value, refused.getTargetException());
        } catch (ReflectiveOperationException inaccessible) {
            throw JsonMappingException.from(context, "Can't make a " + constructor.getDeclaringClass(), inaccessible);
        }
    }
}
