package dev.kontor.web.internal.session;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.rules.FieldChecks;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

/** Who is logged in, and what the page shell may show them. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SessionResource {

    private final SessionView view;

    public SessionResource(SessionView view) {
        this.view = view;
    }

    @GET
    @Operation(summary = "The user, their permissions and the pages they may use")
    public Outcome<SessionAnswer> current(@Context CallContext call, @Context HttpServletRequest request) {
        return view.of(call, Optional.ofNullable(Identity.of(request).secret()));
    }

    @PUT
    @Path("language")
    @Operation(summary = "Chooses the language of the pages: de or en")
    public Outcome<Void> chooseLanguage(@Context CallContext call, LanguageChoice choice) {
        FieldChecks checks = new FieldChecks()
                .required("locale", choice.locale())
                .that(choice.locale() == null || Language.ALL.contains(choice.locale()), "locale", "unknown");
        return checks.passed() ? view.chooseLanguage(call, choice.locale()) : Outcome.refused(checks.refusal());
    }

    /** The language as {@code de} or {@code en}. */
    public record LanguageChoice(String locale) {}
}
