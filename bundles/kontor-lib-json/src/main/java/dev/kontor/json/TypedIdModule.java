package dev.kontor.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.module.SimpleSerializers;
import dev.kontor.kernel.TypedId;
import java.io.IOException;

/** Typed ids as their bare values, as values and as keys of a map. */
final class TypedIdModule extends Module {

    @Override
    public String getModuleName() {
        return "kontor-typed-ids";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        SimpleSerializers values = new SimpleSerializers();
        values.addSerializer(TypedId.class, new BareValue());
        context.addSerializers(values);
        SimpleSerializers keys = new SimpleSerializers();
        keys.addSerializer(TypedId.class, new BareKey());
        context.addKeySerializers(keys);
        context.addDeserializers(new FromBareValue());
        context.addKeyDeserializers(
                (type, config, description) -> TypedIdRecord.isOne(type) ? new FromBareKey(type) : null);
    }

    @SuppressWarnings("rawtypes")
    private static final class BareValue extends JsonSerializer<TypedId> {
        @Override
        public void serialize(TypedId id, JsonGenerator out, SerializerProvider provider) throws IOException {
            provider.defaultSerializeValue(id.value(), out);
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class BareKey extends JsonSerializer<TypedId> {
        @Override
        public void serialize(TypedId id, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeFieldName(id.value().toString());
        }
    }

    private static final class FromBareValue extends Deserializers.Base {
        @Override
        public JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            if (!TypedIdRecord.isOne(type)) {
                return null;
            }
            TypedIdRecord record = new TypedIdRecord(type.getRawClass());
            return new JsonDeserializer<>() {
                @Override
                public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
                    return record.of(context.readValue(in, record.valueType()), context);
                }
            };
        }
    }

    private static final class FromBareKey extends KeyDeserializer {
        private final TypedIdRecord record;

        FromBareKey(JavaType type) {
            record = new TypedIdRecord(type.getRawClass());
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            JavaType valueType = context.constructType(record.valueType());
            return record.of(context.findKeyDeserializer(valueType, null).deserializeKey(key, context), context);
        }
    }
}
