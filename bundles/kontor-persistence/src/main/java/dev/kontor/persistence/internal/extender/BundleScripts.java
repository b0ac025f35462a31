package dev.kontor.persistence.internal.extender;

import dev.kontor.persistence.internal.migration.MigrationScript;
import dev.kontor.persistence.internal.migration.ScriptFolders;
import java.net.URL;
import java.util.List;
import org.osgi.framework.wiring.BundleWiring;

/** The migrations in a bundle. */
final class BundleScripts implements ScriptFolders {
    private final BundleWiring wiring;

    BundleScripts(BundleWiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public List<MigrationScript> in(String folder) {
        return wiring.findEntries(folder, "*.sql", 0).stream()
                .map(BundleScripts::script)
                .toList();
    }

    private static MigrationScript script(URL entry) {
        String path = entry.getPath();
        return new MigrationScript(path.substring(path.lastIndexOf('/') + 1), entry);
    }
}
