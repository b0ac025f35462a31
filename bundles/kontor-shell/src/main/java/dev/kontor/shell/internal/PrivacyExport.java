package dev.kontor.shell.internal;

import dev.kontor.kernel.privacy.Privacy;
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
        name = "privacy-export",
        description = "Writes a ZIP with all that is kept of a person, with merged contacts.")
public final class PrivacyExport extends TenantCommand {

    @Argument(index = 0, name = "contact", required = true, description = "The id of the contact")
    private String contact;

    @Argument(index = 1, name = "file", required = true, description = "A new file on the computer that Karaf runs on")
    private String file;

    @Override
    protected void run() throws IOException, CommandException {
        Path path = Path.of(file).toAbsolutePath();
        boolean written = false;
        try (OutputStream out = Files.newOutputStream(path, StandardOpenOption.CREATE_NEW)) {
            written = true;
            available(Privacy.class, "kontor-kernel")
                    .export(call(), PersonArgument.contact(contact), out)
                    .orThrow();
        } catch (FileAlreadyExistsException exists) {
            throw new CommandException("There is a file " + path + " already. Name another one.");
        } catch (RuntimeException refused) {
            if (written) {
                Files.deleteIfExists(path);
            }
            throw refused;
        }
        out().println(path);
    }
}
