package dev.kontor.shell;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Channel;
import dev.kontor.kernel.KontorFault;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.RefusedException;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import java.io.IOException;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.osgi.framework.BundleContext;

/**
 * A command of scope {@code kontor}. A refusal that {@link #run()} lets through as {@link RefusedException} (that is
 * what {@code Outcome.orThrow()} does) becomes one line that says what to do next, and a result other than zero.
 */
public abstract class KontorCommand implements Action {

    /** Where Karaf's consoles, local and over SSH, keep the login name. */
    private static final String LOGIN = "USER";

    @Reference
    private Session session;

    @Reference
    private BundleContext context;

    private TakenServices services;

    /** Does the work, and prints what came of it to {@link #out()}. */
    protected abstract void run() throws Exception;

    @Override
    public final Object execute() throws Exception {
        try (TakenServices taken = new TakenServices(context)) {
            services = taken;
            run();
            return null;
        } catch (RefusedException refused) {
            throw failure(RefusalLine.of(refused.refusal(), name()));
        } catch (KontorFault fault) {
            throw failure("Failed: " + fault.code() + ". Nothing was changed. The log has the cause under "
                    + fault.reference() + ".");
        }
    }

    /** The terminal or the pipe that the command writes to. */
    protected final PrintStream out() {
        return session.getConsole();
    }

    /** Asks at the terminal whether to do it; only a typed "yes" counts. */
    protected final boolean confirmed(String question) throws IOException {
        return "yes"
                .equalsIgnoreCase(String.valueOf(session.readLine(question + " (yes/no): ", null))
                        .strip());
    }

    /**
     * The service, until the command ends, or the refusal that it is not there.
     *
     * @param bundle whose service it is, as the refusal names it
     */
    protected final <S> S available(Class<S> service, String bundle) {
        return services.one(service).orElseThrow(() -> new RefusedException(new Refusal.Unavailable(bundle)));
    }

    /**
     * A call on a tenant by whoever sits at the shell, who is trusted like the container itself; the audit trail names
     * their Karaf login.
     */
    protected final CallContext call(TenantId tenant) {
        Object login = session.get(LOGIN);
        return new CallContext(tenant, CallContext.SYSTEM_USER, Channel.SHELL, login == null ? null : login.toString());
    }

    /** A call on a tenant in the name of one of its users, with no more than that user's permissions. */
    protected static CallContext call(TenantId tenant, UserId user) {
        return new CallContext(tenant, user, Channel.SHELL);
    }

    private String name() {
        Command command = getClass().getAnnotation(Command.class);
        return command.scope() + ":" + command.name();
    }

    private static CommandException failure(String line) {
        return new CommandException(line, line);
    }
}
