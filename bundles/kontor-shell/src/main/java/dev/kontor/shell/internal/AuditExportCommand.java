package dev.kontor.shell.internal;

import dev.kontor.kernel.audit.AuditChain;
import dev.kontor.kernel.audit.AuditCheckpoint;
import dev.kontor.shell.TenantCommand;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;

@Service
@Command(
        scope = "kontor",
        name = "audit-export",
        description = "Writes the audit chain into a file that 'java -jar kontor-kernel.jar FILE' checks anywhere.")
public final class AuditExportCommand extends TenantCommand {

    @Argument(name = "file", required = true, description = "A new file on the computer that Karaf runs on")
    private String file;

    @Override
    protected void run() throws IOException, CommandException {
        Path path = Path.of(file).toAbsolutePath();
        AuditCheckpoint checkpoint;
        try (OutputStream out = Files.newOutputStream(path, StandardOpenOption.CREATE_NEW)) {
            checkpoint = available(AuditChain.class, "kontor-kernel")
                    .export(call(), out)
                    .orThrow();
        } catch (FileAlreadyExistsException exists) {
            throw new CommandException("There is a file " + path + " already. Name another one.");
        }
        out().println(path + " holds the chain up to " + AuditCheckpoints.text(checkpoint));
    }
}
