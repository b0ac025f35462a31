package dev.kontor.web.internal.rest;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.Identified;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.RefusedException;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.Versioned;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.web.Creates;
import dev.kontor.web.IfMatch;
import dev.kontor.web.RestModule;
import dev.kontor.web.internal.TestWeb;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** Resources as a feature writes them. */
public final class Things implements RestModule {

    /** A thing with everything that JSON can get wrong. */
    public record Thing(ContactId id, String name, Instant since, int count, List<Part> parts, long version)
            implements Identified, Versioned {}

    public record Part(String name) {}

    public enum Colour {
        RED,
        GREEN
    }

    private final String path;
    private final Api api;

    public Things(String path) {
        this.path = path;
        this.api = new Api();
    }

    /** What the service behind the resource does with a call that creates. */
    public Things creatingWith(Function<CallContext, Outcome<Thing>> creation) {
        api.creation.set(creation);
        return this;
    }

    public Things answering(Function<CallContext, Outcome<Thing>> answer) {
        api.answer.set(answer);
        return this;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public ModuleId module() {
        return TestWeb.THINGS;
    }

    @Override
    public Set<Object> resources() {
        return Set.of(api);
    }

    public static Thing thing(long version) {
        return new Thing(
                new ContactId(new UUID(0, 1)), "Größe 💡", Instant.parse("2026-01-02T03:04:05Z"), 3, null, version);
    }

    @Path("things")
    @Produces(MediaType.APPLICATION_JSON)
    @Consumes(MediaType.APPLICATION_JSON)
    public static final class Api {
        private final AtomicReference<Function<CallContext, Outcome<Thing>>> creation =
                new AtomicReference<>(call -> Outcome.done(thing(1)));
        private final AtomicReference<Function<CallContext, Outcome<Thing>>> answer =
                new AtomicReference<>(call -> Outcome.done(thing(7)));

        @GET
        public Outcome<Slice<Thing>> list(
                @QueryParam("size") @DefaultValue("10") int size,
                @QueryParam("cursor") Cursor cursor,
                @QueryParam("from") Instant from,
                @QueryParam("colour") Colour colour) {
            return Outcome.done(new Slice<>(List.of(thing(size)), cursor));
        }

        @POST
        @Creates
        public Outcome<Thing> create(@Context CallContext call, Map<String, Object> data) {
            return creation.get().apply(call);
        }

        @GET
        @Path("{id}")
        public Outcome<Thing> get(@Context CallContext call, @PathParam("id") ContactId id) {
            return answer.get().apply(call);
        }

        @PUT
        @Path("{id}")
        public Outcome<Thing> change(
                @Context CallContext call, @PathParam("id") ContactId id, @Context IfMatch ifMatch, Thing thing) {
            return ifMatch.version() == 7 ? Outcome.done(thing(8)) : Outcome.refused(Refusal.Conflict.stale(7));
        }

        @DELETE
        @Path("{id}")
        public Outcome<Void> delete(@PathParam("id") ContactId id) {
            return Outcome.done();
        }

        @GET
        @Path("caller")
        public Outcome<Map<String, String>> caller(@Context CallContext call) {
            return Outcome.done(Map.of(
                    "tenant", call.tenant().value(),
                    "user", call.user().value(),
                    "channel", call.channel().name()));
        }

        @GET
        @Path("fault")
        public Outcome<Thing> fault() {
            throw new IllegalStateException("secret of dev.kontor.Internals");
        }

        @GET
        @Path("thrown")
        public Outcome<Thing> thrown() {
            throw new RefusedException(new Refusal.NotFound("thing"));
        }

        @GET
        @Path("document")
        @Produces("text/html")
        public Response document(@Context CallContext call) {
            return Response.ok(answer.get().apply(call).map(thing -> "<p>hi"), "text/html;charset=UTF-8")
                    .header("Content-Security-Policy", "sandbox")
                    .header("Content-Disposition", "inline")
                    .build();
        }

        @POST
        @Path("raw")
        @Creates(status = 202)
        @Consumes(MediaType.APPLICATION_OCTET_STREAM)
        public Outcome<Map<String, Long>> raw(InputStream body) throws IOException {
            long count = 0;
            byte[] buffer = new byte[8192];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                count += read;
            }
            return Outcome.done(Map.of("bytes", count));
        }
    }
}
