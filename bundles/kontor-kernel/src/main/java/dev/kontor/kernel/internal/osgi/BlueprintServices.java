package dev.kontor.kernel.internal.osgi;

import dev.kontor.kernel.internal.guard.MissingServices;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.blueprint.container.ServiceUnavailableException;

/** What Blueprint's references throw once their service has been away for their time. */
public final class BlueprintServices implements MissingServices {
    private static final Pattern INTERFACE = Pattern.compile("objectClass=([\\w.$]+)");

    @Override
    public Optional<String> missing(Throwable failure) {
        if (!(failure instanceof ServiceUnavailableException away)) {
            return Optional.empty();
        }
        Matcher matcher = INTERFACE.matcher(String.valueOf(away.getFilter()));
        return Optional.of(matcher.find() ? matcher.group(1) : "a service");
    }
}
