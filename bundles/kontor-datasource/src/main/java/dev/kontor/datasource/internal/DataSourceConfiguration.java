package dev.kontor.datasource.internal;

import dev.kontor.rules.ConfigurationTaker;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes configurations as they come, and keeps the last good one when one can't be understood. */
final class DataSourceConfiguration implements ConfigurationTaker, AutoCloseable {
    static final String PID = "dev.kontor.datasource";
    private static final Logger LOG = LoggerFactory.getLogger(DataSourceConfiguration.class);

    /** Starts to offer connections as the settings say. */
    interface Source {
        AutoCloseable open(DatabaseSettings settings);
    }

    private final Source source;
    private final Folders folders;
    private DatabaseSettings settings;
    private AutoCloseable open;

    DataSourceConfiguration(Source source, Folders folders) {
        this.source = source;
        this.folders = folders;
    }

    @Override
    public synchronized void take(Map<String, ?> configuration) {
        try {
            use(new SettingsReader(configuration, folders).read());
        } catch (InvalidSettingsException e) {
            LOG.error(
                    "The configuration {} is not taken: {}. {}",
                    PID,
                    e.getMessage(),
                    settings == null ? "Kontor has no database until it is corrected" : "Still used: " + settings);
        }
    }

    private void use(DatabaseSettings next) {
        if (next.equals(settings)) {
            return;
        }
        close();
        open = source.open(next);
        settings = next;
        LOG.info("Kontor's database: {}", settings);
    }

    @Override
    public synchronized void close() {
        if (open == null) {
            return;
        }
        try {
            open.close();
        } catch (Exception e) {
            LOG.error("The database of {} was not closed", settings, e);
        }
        open = null;
        settings = null;
    }
}
