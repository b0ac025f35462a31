package dev.kontor.persistence.internal.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Migrations of a module that grows from version to version, each state of it in a folder of its own. */
final class Scripts {
    private final Path folder;

    Scripts(Path folder) {
        this.folder = folder;
    }

    Scripts write(String name, String sql) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), sql);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first versions only: an older build of the module. */
    ScriptFolders upTo(int version) {
        return name ->
                in(name).stream().filter(script -> script.version() <= version).toList();
    }

    private List<MigrationScript> in(String name) {
        Path place = folder.resolve(name);
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (var files = Files.list(place)) {
            return files.filter(Files::isRegularFile).map(Scripts::script).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MigrationScript script(Path file) {
        try {
            return new MigrationScript(
                    file.getFileName().toString(), file.toUri().toURL());
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
