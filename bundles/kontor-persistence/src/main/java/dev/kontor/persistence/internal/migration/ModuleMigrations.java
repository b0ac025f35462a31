package dev.kontor.persistence.internal.migration;

import dev.kontor.persistence.internal.platform.Dialect;
import java.util.List;
import java.util.stream.Stream;

/** The migrations of a module for one database product. */
public record ModuleMigrations(String module, List<MigrationScript> scripts) {

    public ModuleMigrations {
        if (scripts.isEmpty()) {
            throw new IllegalArgumentException("Module " + module + " has no migrations where it says they are");
        }
    }

    public static ModuleMigrations of(String module, String folder, Dialect dialect, ScriptFolders folders) {
        List<MigrationScript> scripts = Stream.of(folder, folder + "/" + dialect.folder())
                .flatMap(name -> folders.in(name).stream())
                .toList();
        return new ModuleMigrations(module, scripts);
    }

    /** The version of the schema that the module's code was written for. */
    public int version() {
        return scripts.stream().mapToInt(MigrationScript::version).max().orElseThrow();
    }
}
