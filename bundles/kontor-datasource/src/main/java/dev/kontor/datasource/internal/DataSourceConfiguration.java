package dev.kontor.datasource.internal;

import java.util.Collections;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Map;
import org.osgi.service.cm.ManagedService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes configurations as they come, and keeps the last good one when one can't be understood. */
final class DataSourceConfiguration implements ManagedService, AutoCloseable {
    static final String PID = "dev.kontor.datasource";
    private static final Logger LOG = LoggerFactory.getLogger(DataSourceConfiguration.class);

    /** Starts to offer connections as the settings say. */
    interface Source {
        AutoCloseable open(DatabaseSettings settings);
    }

    private final Source source;
    private final String dataFolder;
    private DatabaseSettings settings;
    private AutoCloseable open;

    DataSourceConfiguration(Source source, String dataFolder) {
        this.source = source;
        this.dataFolder = dataFolder;
    }

    @Override
    public synchronized void updated(Dictionary<String, ?> configuration) {
        try {
            take(new SettingsReader(map(configuration), dataFolder).read());
        } catch (InvalidSettingsException e) {
            LOG.error(
                    "The configuration {} is not taken: {}. {}",
                    PID,
                    e.getMessage(),
                    settings == null ? "Kontor has no database until it is corrected" : "Still used: " + settings);
        }
    }

    private void take(DatabaseSettings next) {
        if (next.equals(settings)) {
            return;
        }
        close();
        open = source.open(next);
        settings = next;
        LOG.info("Kontor's database: {}", settings);
    }

    private static Map<String, Object> map(Dictionary<String, ?> configuration) {
        Map<String, Object> map = new HashMap<>();
        if (configuration != null) {
            Collections.list(configuration.keys()).forEach(key -> map.put(key, configuration.get(key)));
        }
        return map;
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
