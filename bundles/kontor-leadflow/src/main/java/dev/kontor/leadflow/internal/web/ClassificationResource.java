package dev.kontor.leadflow.internal.web;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.leadflow.classification.ClassificationSettings;
import dev.kontor.leadflow.classification.ClassificationSetup;
import dev.kontor.leadflow.classification.ClassificationStatus;
import dev.kontor.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

/** How notes are classified, and how that goes. */
@Path("classification")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ClassificationResource {

    /** What can be set; the version comes with the header. */
    public record Choice(boolean enabled, String classifier, int recentDays, int everyMinutes) {

        ClassificationSetup at(long version) {
            return new ClassificationSetup(version, enabled, classifier, recentDays, everyMinutes);
        }
    }

    /** How many notes. */
    public record Count(long notes) {}

    private final ClassificationSettings settings;

    public ClassificationResource(ClassificationSettings settings) {
        this.settings = settings;
    }

    @GET
    @Operation(summary = "What is set of classification, or the defaults with version 0")
    public Outcome<ClassificationSetup> get(@Context CallContext call) {
        return settings.get(call);
    }

    @PUT
    @Operation(summary = "Sets all of it")
    public Outcome<ClassificationSetup> change(@Context CallContext call, @Context IfMatch ifMatch, Choice choice) {
        return settings.change(call, choice == null ? null : choice.at(ifMatch.version()));
    }

    @GET
    @Path("status")
    @Operation(summary = "Schedule, last run, what waits, what is wrong")
    public Outcome<ClassificationStatus> status(@Context CallContext call) {
        return settings.status(call);
    }

    @POST
    @Path("run")
    @Operation(summary = "Makes the next run due at once")
    public Outcome<ClassificationStatus> run(@Context CallContext call) {
        return settings.runSoon(call);
    }

    @POST
    @Path("again")
    @Operation(summary = "Lets recent notes that nobody corrected be classified anew")
    public Outcome<Count> again(@Context CallContext call) {
        return settings.classifyAgain(call).map(Count::new);
    }
}
