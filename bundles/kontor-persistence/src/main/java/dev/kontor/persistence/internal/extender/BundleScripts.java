package dev.kontor.persistence.internal.extender;

import dev.kontor.persistence.internal.migration.MigrationScript;
import dev.kontor.persistence.internal.migration.ScriptFolders;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.osgi.framework.Bundle;

/** The migrations among a bundle's own entries. */
final class BundleScripts implements ScriptFolders {
    private final Bundle bundle;

    BundleScripts(Bundle bundle) {
        this.bundle = bundle;
    }

    @Override
    public List<MigrationScript> in(String folder) {
        Enumeration<URL> entries = bundle.findEntries(folder, "*.sql", false);
        return entries == null
                ? List.of()
                : Collections.list(entries).stream().map(BundleScripts::script).toList();
    }

    private static MigrationScript script(URL entry) {
        String path = entry.getPath();
        return new MigrationScript(path.substring(path.lastIndexOf('/') + 1), entry);
    }
}
