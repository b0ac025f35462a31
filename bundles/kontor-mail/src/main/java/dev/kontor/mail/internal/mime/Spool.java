package dev.kontor.mail.internal.mime;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder for what doesn't fit into memory. Files that a killed process left there are removed at the start: they hold
 * mails.
 */
public final class Spool {

    private final Path folder;

    /**
     * @param folder for nobody else
     */
    public Spool(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        for (Path left : files()) {
            Files.delete(left);
        }
    }

    /** The folder as a container gives it. */
    public static Spool in(File folder) throws IOException {
        return new Spool(folder.toPath());
    }

    /** A new, empty file; whoever asks for it deletes it. */
    public Path newFile() throws IOException {
        return Files.createTempFile(folder, "mail-", ".tmp");
    }

    /** What lies there at the moment. */
    public List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
