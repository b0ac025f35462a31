package dev.kontor.web.internal;

import dev.kontor.rules.LastGoodSettings;
import dev.kontor.rules.SettingsForm;
import dev.kontor.web.internal.pages.PageHeaders;
import dev.kontor.web.internal.session.SessionLimits;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * What an administrator may set, see etc/dev.kontor.web.cfg.
 *
 * @param realm the JAAS realm that passwords are checked against
 * @param frameAncestors who may show pages in a frame, in the words of a Content-Security-Policy
 */
public record WebSettings(String realm, SessionLimits limits, String frameAncestors) {

    /** Settings as they are written in the configuration. */
    public static WebSettings of(SettingsForm form) {
        Duration idle = Duration.ofMinutes(form.number("sessionIdleMinutes", 480, 1, 1_000_000));
        Duration total = Duration.ofHours(form.number("sessionTotalHours", 168, 1, 100_000));
        if (total.compareTo(idle) < 0) {
            form.problem("sessionTotalHours must not be less than sessionIdleMinutes");
        }
        String frameAncestors = form.text("frameAncestors").orElse("'self'");
        if (!PageHeaders.isListOfSources(frameAncestors)) {
            form.problem("frameAncestors must be a list of sources with blanks between");
        }
        return new WebSettings(form.text("realm").orElse("karaf"), new SessionLimits(idle, total), frameAncestors);
    }

    /** The settings of the configuration as they are at the moment. */
    public static Current configured(String pid) {
        return new Configured(pid);
    }

    /** The settings at the moment of asking; a type of its own, as Blueprint can't tell suppliers apart. */
    @FunctionalInterface
    public interface Current extends Supplier<WebSettings> {}

    private static final class Configured extends LastGoodSettings<WebSettings> implements Current {
        Configured(String pid) {
            super(pid, WebSettings::of);
        }
    }
}
