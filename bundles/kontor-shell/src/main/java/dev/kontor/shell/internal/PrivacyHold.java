package dev.kontor.shell.internal;

import dev.kontor.kernel.privacy.Privacy;
import dev.kontor.shell.TenantCommand;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "kontor",
        name = "privacy-hold",
        description = "Keeps a person from being erased; with --release no longer.")
public final class PrivacyHold extends TenantCommand {

    @Argument(index = 0, name = "contact", required = true, description = "The id of the contact")
    private String contact;

    @Argument(index = 1, name = "reason", description = "Why; needed unless the hold is released")
    private String reason;

    @Option(name = "--release", description = "End the hold")
    private boolean release;

    @Override
    protected void run() {
        Privacy service = available(Privacy.class, "kontor-kernel");
        if (release) {
            service.release(call(), PersonArgument.contact(contact)).orThrow();
        } else {
            service.hold(call(), PersonArgument.contact(contact), reason).orThrow();
        }
    }
}
