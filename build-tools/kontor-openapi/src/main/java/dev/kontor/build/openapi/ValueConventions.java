package dev.kontor.build.openapi;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.TypedId;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;

/** The JSON of values as the one mapper writes them: an outcome is its value, a typed id its bare value. */
public final class ValueConventions implements ModelConverter {

    private static final Set<Class<?>> TEXTS = Set.of(Locale.class, ZoneId.class);

    @Override
    public Schema<?> resolve(AnnotatedType annotated, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType type = TypeFactory.defaultInstance().constructType(annotated.getType());
        if (TEXTS.contains(type.getRawClass())) {
            return new StringSchema();
        }
        JavaType inner = inner(type);
        if (inner != null) {
            return context.resolve(copy(annotated, inner));
        }
        return chain.hasNext() ? chain.next().resolve(annotated, context, chain) : null;
    }

    private static JavaType inner(JavaType type) {
        if (type.isTypeOrSubTypeOf(Outcome.class)) {
            return type.findTypeParameters(Outcome.class)[0];
        }
        return type.isTypeOrSubTypeOf(TypedId.class) ? type.findTypeParameters(TypedId.class)[0] : null;
    }

    private static AnnotatedType copy(AnnotatedType original, JavaType inner) {
        return new AnnotatedType(inner)
                .ctxAnnotations(original.getCtxAnnotations())
                .jsonViewAnnotation(original.getJsonViewAnnotation())
                .resolveAsRef(original.isResolveAsRef())
                .propertyName(original.getPropertyName())
                .parent(original.getParent());
    }
}
