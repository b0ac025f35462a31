package dev.kontor.messaging.internal.web;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.messaging.MessagingSettings;
import dev.kontor.messaging.SubjectPrefixes;
import dev.kontor.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

/** Signature and prefixes. */
@Path("settings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SettingsResource {

    /** The signature of the user. */
    public record Signature(String text) {}

    /** The prefixes by kind of case; the version comes with the header. */
    public record Prefixes(Map<String, String> byCaseKind) {}

    private final MessagingSettings settings;

    public SettingsResource(MessagingSettings settings) {
        this.settings = settings;
    }

    @GET
    @Path("signature")
    @Operation(summary = "One's own signature")
    public Outcome<Signature> signature(@Context CallContext call) {
        return settings.signature(call).map(Signature::new);
    }

    @PUT
    @Path("signature")
    @Operation(summary = "Sets one's own signature")
    public Outcome<Signature> changeSignature(@Context CallContext call, Signature signature) {
        return settings.changeSignature(call, signature == null ? null : signature.text())
                .map(Signature::new);
    }

    @GET
    @Path("prefixes")
    @Operation(summary = "What stands before subjects, by kind of main case")
    public Outcome<SubjectPrefixes> prefixes(@Context CallContext call) {
        return settings.prefixes(call);
    }

    @PUT
    @Path("prefixes")
    @Operation(summary = "Sets all prefixes")
    public Outcome<SubjectPrefixes> changePrefixes(
            @Context CallContext call, @Context IfMatch ifMatch, Prefixes prefixes) {
        return settings.changePrefixes(
                call, prefixes == null ? null : new SubjectPrefixes(ifMatch.version(), prefixes.byCaseKind()));
    }
}
