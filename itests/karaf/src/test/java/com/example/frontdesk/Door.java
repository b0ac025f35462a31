package com.example.frontdesk;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.event.EventId;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.kernel.interaction.InteractionIntake;
import dev.kontor.kernel.interaction.InteractionObserved;
import dev.kontor.kernel.interaction.Participant;
import dev.kontor.kernel.interaction.ParticipantRole;
import dev.kontor.kernel.interaction.SourceRef;
import java.time.Instant;
import java.util.List;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.blueprint.container.ServiceUnavailableException;

/**
 * Where somebody outside tells of a call from a person: 204 once Kontor has taken it, 503 when they shall tell of it
 * again.
 */
public final class Door extends HttpServlet {

    private static final long serialVersionUID = 1;

    private final transient InteractionIntake intake;

    public Door(InteractionIntake intake) {
        this.intake = intake;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        CallContext call = CallContext.system(new TenantId(request.getParameter("tenant")));
        response.setStatus(told(call, Long.parseLong(request.getParameter("call")), request.getParameter("from")));
    }

    private int told(CallContext call, long number, String from) {
        try {
            Outcome<EventId> outcome = intake.handIn(call, "call-" + number, interaction(number, from));
            if (outcome.isDone()) {
                return HttpServletResponse.SC_NO_CONTENT;
            }
            return outcome.refusal() instanceof Refusal.Unavailable
                    ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
                    : HttpServletResponse.SC_CONFLICT;
        } catch (ServiceUnavailableException away) {
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
    }

    private static InteractionObserved interaction(long number, String from) {
        return new InteractionObserved(
                "CALL",
                new SourceRef("frontdesk", Long.toString(number)),
                Direction.IN,
                Instant.ofEpochSecond(1_700_000_000L + number),
                List.of(new Participant(ParticipantRole.FROM, HandleKind.EMAIL, from, null)),
                "Call " + number,
                null,
                null,
                null,
                List.of());
    }
}
