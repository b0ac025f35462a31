package dev.kontor.build.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.Versioned;
import dev.kontor.web.Creates;
import dev.kontor.web.IfMatch;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.time.Instant;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import org.junit.jupiter.api.Test;

class AFeaturesDocumentTest {

    private final OpenAPI document = read();

    @Test
    void an_outcome_is_described_as_its_value() {
        Operation create = document.getPaths().get("/things").getPost();

        assertThat(create.getResponses()
                        .get("201")
                        .getContent()
                        .get("application/json")
                        .getSchema()
                        .get$ref())
                .isEqualTo("#/components/schemas/Thing");
        assertThat(document.getComponents().getSchemas()).doesNotContainKeys("Outcome", "OutcomeThing", "CallContext");
    }

    @Test
    void a_typed_id_is_its_bare_value() {
        assertThat(((io.swagger.v3.oas.models.media.Schema<?>) document.getComponents()
                                .getSchemas()
                                .get("Thing")
                                .getProperties()
                                .get("id"))
                        .getFormat())
                .isEqualTo("uuid");
        assertThat(document.getComponents().getSchemas()).doesNotContainKeys("ContactId", "Cursor");
    }

    @Test
    void the_call_is_hidden_and_the_version_is_a_header() {
        Operation change = document.getPaths().get("/things/{id}").getPut();

        assertThat(change.getParameters()).extracting(Parameter::getName).containsExactly("id", "If-Match");
        assertThat(change.getParameters().get(1).getIn()).isEqualTo("header");
        assertThat(change.getRequestBody()).isNotNull();
    }

    @Test
    void a_post_takes_an_idempotency_key() {
        assertThat(document.getPaths().get("/things").getPost().getParameters())
                .extracting(Parameter::getName)
                .containsExactly("Idempotency-Key");
    }

    @Test
    void nothing_to_answer_is_204() {
        assertThat(document.getPaths().get("/things/{id}").getDelete().getResponses())
                .containsOnlyKeys("204");
    }

    @Test
    void a_slice_keeps_the_type_of_its_items() {
        assertThat(document.getPaths()
                        .get("/things")
                        .getGet()
                        .getResponses()
                        .get("200")
                        .getContent()
                        .get("application/json")
                        .getSchema()
                        .get$ref())
                .isEqualTo("#/components/schemas/SliceThing");
        assertThat(document.getPaths()
                        .get("/things")
                        .getGet()
                        .getParameters()
                        .get(0)
                        .getSchema()
                        .getType())
                .isEqualTo("string");
    }

    private static OpenAPI read() {
        ModelConverters.getInstance().addConverter(new ValueConventions());
        return new Reader(new OpenAPI()).read(Set.of(Things.class));
    }

    record Thing(ContactId id, String name, Instant since, long version) implements Versioned {}

    @Path("things")
    @Produces("application/json")
    @Consumes("application/json")
    public static class Things {
        @GET
        public Outcome<Slice<Thing>> list(@Context CallContext call, @QueryParam("cursor") Cursor cursor) {
            return Outcome.done(null);
        }

        @POST
        @Creates
        public Outcome<Thing> create(@Context CallContext call, Thing thing) {
            return Outcome.done(thing);
        }

        @PUT
        @Path("{id}")
        public Outcome<Thing> change(
                @Context CallContext call, @PathParam("id") ContactId id, @Context IfMatch ifMatch, Thing thing) {
            return Outcome.done(thing);
        }

        @DELETE
        @Path("{id}")
        public Outcome<Void> delete(@Context CallContext call, @PathParam("id") ContactId id) {
            return Outcome.done();
        }
    }
}
