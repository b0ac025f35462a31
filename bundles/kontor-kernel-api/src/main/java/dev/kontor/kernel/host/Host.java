package dev.kontor.kernel.host;

import dev.kontor.host.CaseDirectory;
import dev.kontor.host.HostPages;
import dev.kontor.host.MessageOutlet;
import dev.kontor.host.RoleDirectory;
import dev.kontor.host.TeamDirectory;
import dev.kontor.host.UserDirectory;
import dev.kontor.host.WorkCalendar;
import java.util.Optional;

/**
 * The host as modules ask it. What comes back has the interfaces of {@code dev.kontor.host}, yet stands between the
 * module and the host's own bundle: each question takes a bounded time (setting {@code hostTimeoutMillis}), what is
 * answered was checked, and every outage and wrong answer has a row in the audit trail of the tenant.
 *
 * <p>A question that isn't answered in time, that throws, or whose bundle is being replaced is a
 * {@code RefusedException} with {@code Unavailable(host users)}, {@code Unavailable(host cases)} and so on: within the
 * guard it becomes the outcome; a module that can do without the answer catches it.
 *
 * <p>Empty is what the host has never brought since Kontor started. Ask anew for each call, keep nothing of it.
 */
public interface Host {

    /** The users; there is no Kontor without. */
    UserDirectory users();

    Optional<TeamDirectory> teams();

    Optional<RoleDirectory> roles();

    Optional<CaseDirectory> cases();

    Optional<WorkCalendar> calendar();

    Optional<HostPages> pages();

    Optional<MessageOutlet> messages();
}
