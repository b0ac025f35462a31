package dev.kontor.leadflow.internal.web;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.leadflow.LeadReport;
import dev.kontor.leadflow.LeadReports;
import dev.kontor.leadflow.ReportRange;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** The figures. */
@Path("figures")
@Produces(MediaType.APPLICATION_JSON)
public final class ReportResource {
    private final LeadReports reports;

    public ReportResource(LeadReports reports) {
        this.reports = reports;
    }

    @GET
    @Operation(summary = "Calls, customers called and leads completed: in total, by employee, by hour of the day")
    public Outcome<LeadReport> report(
            @Context CallContext call,
            @QueryParam("from") @Parameter(description = "The first day, in the tenant's zone") LocalDate from,
            @QueryParam("to") @Parameter(description = "The last day") LocalDate to,
            @QueryParam("fromHour") @DefaultValue("0") int fromHour,
            @QueryParam("toHour") @DefaultValue("23") int toHour) {
        return reports.report(call, new ReportRange(from, to, fromHour, toHour));
    }

    @GET
    @Path("csv")
    @Produces({"text/csv", MediaType.APPLICATION_JSON})
    @Operation(summary = "The same as CSV (RFC 4180): a row for the total, for each employee and for each hour")
    public Response csv(
            @Context CallContext call,
            @QueryParam("from") @Parameter(description = "The first day, in the tenant's zone") LocalDate from,
            @QueryParam("to") @Parameter(description = "The last day") LocalDate to,
            @QueryParam("fromHour") @DefaultValue("0") int fromHour,
            @QueryParam("toHour") @DefaultValue("23") int toHour) {
        return Response.ok(
                        report(call, from, to, fromHour, toHour).map(ReportSheet::of),
                        new MediaType("text", "csv", "UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"kundenfluss.csv\"")
                .build();
    }
}
