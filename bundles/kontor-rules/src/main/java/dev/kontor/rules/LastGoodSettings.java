package dev.kontor.rules;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings of a module as an administrator writes them: a change is taken at once, and one that can't be understood
 * is refused in the log while the last good one stays (the defaults at first).
 *
 * @param <S> a record whose {@code toString} may be logged: no secret in it
 */
public class LastGoodSettings<S> implements Supplier<S>, ConfigurationTaker {
    private static final Logger LOG = LoggerFactory.getLogger(LastGoodSettings.class);

    private final String pid;
    private final Function<SettingsForm, S> reader;
    private volatile S settings;

    /**
     * @param reader reads the form, and notes in it what is wrong; with an empty form it gives the defaults
     */
    public LastGoodSettings(String pid, Function<SettingsForm, S> reader) {
        this.pid = pid;
        this.reader = reader;
        this.settings = reader.apply(new SettingsForm(Map.of()));
    }

    @Override
    public final S get() {
        return settings;
    }

    @Override
    public final synchronized void take(Map<String, ?> configuration) {
        SettingsForm form = new SettingsForm(configuration);
        S read = reader.apply(form);
        List<String> problems = form.problems();
        if (problems.isEmpty()) {
            settings = read;
        } else {
            LOG.error(
                    "The configuration {} is not taken: {}. Still used: {}",
                    pid,
                    String.join("; ", problems),
                    settings);
        }
    }
}
