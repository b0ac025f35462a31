package dev.kontor.web.internal.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.NoContentException;
import javax.ws.rs.ext.ReaderInterceptor;
import javax.ws.rs.ext.ReaderInterceptorContext;

/** JSON bodies are limited, well-formed and there; other bodies are the resource's matter. */
public final class JsonBodies implements ReaderInterceptor {

    public static final int LIMIT = 1 << 20;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (!isJson(context.getMediaType()) || context.getType() == InputStream.class) {
            return context.proceed();
        }
        context.setInputStream(new LimitedStream(context.getInputStream(), LIMIT));
        Object body;
        try {
            body = context.proceed();
        } catch (JsonProcessingException malformed) {
            throw new UnreadableJsonException(malformed);
        } catch (NoContentException empty) {
            throw new UnreadableJsonException(null);
        }
        if (body == null) {
            throw new UnreadableJsonException(null);
        }
        return body;
    }

    private static boolean isJson(MediaType type) {
        return type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
    }
}
