package dev.kontor.build.openapi;

import com.fasterxml.jackson.annotation.JsonView;
import com.fasterxml.jackson.databind.type.TypeFactory;
import dev.kontor.kernel.CallContext;
import dev.kontor.web.Creates;
import dev.kontor.web.IfMatch;
import io.swagger.v3.jaxrs2.ResolvedParameter;
import io.swagger.v3.jaxrs2.ext.AbstractOpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtension;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;

/** What a resource method takes and answers beyond JAX-RS, as docs/rest.md has it. */
public final class ResourceConventions extends AbstractOpenAPIExtension {

    @Override
    public ResolvedParameter extractParameters(
            List<Annotation> annotations,
            Type type,
            Set<Type> typesToSkip,
            Components components,
            Consumes classConsumes,
            Consumes methodConsumes,
            boolean includeRequestBody,
            JsonView jsonViewAnnotation,
            Iterator<OpenAPIExtension> chain) {
        Class<?> raw = TypeFactory.defaultInstance().constructType(type).getRawClass();
        if (raw == CallContext.class) {
            return new ResolvedParameter();
        }
        if (raw == IfMatch.class) {
            return header("If-Match", true, "The version that the change is based on, in quotes.");
        }
        return super.extractParameters(
                annotations,
                type,
                typesToSkip,
                components,
                classConsumes,
                methodConsumes,
                includeRequestBody,
                jsonViewAnnotation,
                chain);
    }

    @Override
    public void decorateOperation(Operation operation, Method method, Iterator<OpenAPIExtension> chain) {
        super.decorateOperation(operation, method, chain);
        if (method.isAnnotationPresent(POST.class)) {
            operation.addParametersItem(idempotencyKey());
        }
        nameTheStatus(operation, method);
    }

    private static void nameTheStatus(Operation operation, Method method) {
        ApiResponses responses = operation.getResponses();
        ApiResponse done = responses == null ? null : responses.remove("default");
        if (done == null) {
            return;
        }
        Creates creates = method.getAnnotation(Creates.class);
        boolean empty = done.getContent() == null || isVoid(method);
        if (empty) {
            done.setContent(null);
        }
        done.setDescription(creates == null ? "Done" : "Made");
        responses.addApiResponse(status(creates, empty), done);
    }

    private static String status(Creates creates, boolean empty) {
        if (creates != null) {
            return String.valueOf(creates.status());
        }
        return empty ? "204" : "200";
    }

    private static boolean isVoid(Method method) {
        var returned = TypeFactory.defaultInstance().constructType(method.getGenericReturnType());
        return returned.hasRawClass(void.class)
                || returned.containedTypeCount() == 1
                        && returned.containedType(0).hasRawClass(Void.class);
    }

    private static Parameter idempotencyKey() {
        return parameter("Idempotency-Key", false, "The same request with the same key is carried out once.");
    }

    private static ResolvedParameter header(String name, boolean required, String description) {
        ResolvedParameter resolved = new ResolvedParameter();
        resolved.parameters.add(parameter(name, required, description));
        return resolved;
    }

    private static Parameter parameter(String name, boolean required, String description) {
        return new HeaderParameter()
                .name(name)
                .required(required)
                .description(description)
                .schema(new StringSchema());
    }
}
