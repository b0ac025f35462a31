package dev.kontor.persistence.internal.migration;

import java.util.List;

/** Where a module's migrations are found. */
@FunctionalInterface
public interface ScriptFolders {

    /** The migrations that lie directly in the folder; empty when there is no such folder. */
    List<MigrationScript> in(String folder);
}
