package dev.kontor.rules;

import java.util.Collections;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Map;
import org.osgi.service.cm.ManagedService;

/** Takes a module's configuration from Config Admin, where it is registered with the module's {@code service.pid}. */
public final class ConfigAdminSettings implements ManagedService {
    private final ConfigurationTaker settings;

    public ConfigAdminSettings(ConfigurationTaker settings) {
        this.settings = settings;
    }

    @Override
    public void updated(Dictionary<String, ?> configuration) {
        Map<String, Object> map = new HashMap<>();
        if (configuration != null) {
            Collections.list(configuration.keys()).forEach(key -> map.put(key, configuration.get(key)));
        }
        settings.take(map);
    }
}
