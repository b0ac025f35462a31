package dev.kontor.messaging.internal.shell;

import dev.kontor.messaging.DispatchId;
import dev.kontor.messaging.EntrySending;
import dev.kontor.messaging.Settlement;
import dev.kontor.shell.TenantCommand;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "kontor",
        name = "entry-settle",
        description = "Settles a dispatch that is in doubt: marks it as sent or, with --again, sends it once more.")
public final class EntrySettleCommand extends TenantCommand {

    @Argument(name = "dispatch", required = true, description = "The dispatch's id; kontor:entry-dispatches shows them")
    private String dispatch;

    @Option(name = "--again", description = "Send it once more: whoever has got it gets it twice")
    private boolean again;

    @Override
    protected void run() {
        Settlement settlement = again ? Settlement.SEND_AGAIN : Settlement.MARK_SENT;
        out().println(available(EntrySending.class, "kontor-messaging")
                .settle(call(), new DispatchId(IdArgument.read("dispatch", dispatch)), settlement)
                .orThrow()
                .status());
    }
}
