package dev.kontor.activities.internal.web;

import dev.kontor.activities.Activity;
import dev.kontor.activities.figures.CommunicationFigures;
import dev.kontor.activities.figures.Figure;
import dev.kontor.activities.figures.FigureBucket;
import dev.kontor.activities.figures.FigureDefinition;
import dev.kontor.activities.figures.FigureId;
import dev.kontor.activities.figures.FigureQuestion;
import dev.kontor.activities.figures.FigureSubject;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

/** Communication figures. */
@Path("figures")
@Produces(MediaType.APPLICATION_JSON)
public final class FigureResource {

    private final CommunicationFigures figures;

    public FigureResource(CommunicationFigures figures) {
        this.figures = figures;
    }

    @GET
    @Operation(summary = "How each figure is made, in the caller's language")
    public Outcome<List<FigureDefinition>> definitions(@Context CallContext call) {
        return figures.definitions(call);
    }

    @GET
    @Path("{kind}/{id}")
    @Operation(summary = "The figures of a contact, company, team or user over some days of the caller's zone")
    public Outcome<List<Figure>> figures(
            @Context CallContext call,
            @PathParam("kind") FigureSubject.Kind kind,
            @PathParam("id") String id,
            @QueryParam("figure") @Parameter(description = "Which ones, repeated; none means all") Set<FigureId> wanted,
            @QueryParam("from") @Parameter(description = "The first day") LocalDate from,
            @QueryParam("to") @Parameter(description = "The last day") LocalDate to,
            @QueryParam("bucket") FigureBucket bucket,
            @QueryParam("answerDays") @Parameter(description = "1 to 30") Integer answerDays,
            @QueryParam("knownAt") @Parameter(description = "As it was known at this moment") Instant knownAt) {
        return figures.figures(
                call, new FigureQuestion(new FigureSubject(kind, id), from, to, bucket, answerDays, knownAt), wanted);
    }

    @GET
    @Path("{kind}/{id}/{figure}/activities")
    @Operation(summary = "Exactly the activities behind a part of a figure, newest first")
    public Outcome<Slice<Activity>> behind(
            @Context CallContext call,
            @PathParam("kind") FigureSubject.Kind kind,
            @PathParam("id") String id,
            @PathParam("figure") FigureId figure,
            @QueryParam("part") @Parameter(description = "The key of the part") String part,
            @QueryParam("from") @Parameter(description = "The first day") LocalDate from,
            @QueryParam("to") @Parameter(description = "The last day") LocalDate to,
            @QueryParam("bucket") FigureBucket bucket,
            @QueryParam("answerDays") @Parameter(description = "1 to 30") Integer answerDays,
            @QueryParam("knownAt") @Parameter(description = "As it was known at this moment") Instant knownAt,
            @QueryParam("size") @DefaultValue("10") @Parameter(description = "1 to 200") int size,
            @QueryParam("cursor") Cursor cursor) {
        return figures.behind(
                call,
                new FigureQuestion(new FigureSubject(kind, id), from, to, bucket, answerDays, knownAt),
                figure,
                part,
                new PageRequest(size, cursor));
    }
}
