package dev.kontor.leadflow.openai.internal.endpoint;

import dev.kontor.kernel.TenantId;
import dev.kontor.rules.LastGoodSettings;
import dev.kontor.rules.SettingsForm;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What an administrator may set, see etc/dev.kontor.leadflow.openai.cfg.
 *
 * @param address null for none
 * @param model null for none
 * @param keyFile null for none; {@code {tenant}} in it stands for the tenant's id
 */
public record OpenAiSettings(URI address, String model, Path keyFile) {
    private static final int MAX_MODEL = 60;
    private static final String TENANT = "{tenant}";

    /** Settings as they are written in the configuration. */
    static OpenAiSettings of(SettingsForm form) {
        return new OpenAiSettings(
                form.text("address").flatMap(text -> address(form, text)).orElse(null),
                form.text("model").flatMap(text -> model(form, text)).orElse(null),
                form.text("key.file").map(Path::of).orElse(null));
    }

    /** The id of a tenant has no character that leads to another folder. */
    Path keyFileOf(TenantId tenant) {
        return Path.of(keyFile.toString().replace(TENANT, tenant.value()));
    }

    private static Optional<URI> address(SettingsForm form, String text) {
        try {
            URI address = new URI(text.replaceAll("/+$", ""));
            if (address.getHost() != null && address.getQuery() == null && address.getUserInfo() == null) {
                return Optional.of(address);
            }
        } catch (URISyntaxException malformed) {
            form.problem("address can't be read");
            return Optional.empty();
        }
        form.problem("address must name a host, and nothing after its path");
        return Optional.empty();
    }

    private static Optional<String> model(SettingsForm form, String text) {
        if (text.length() > MAX_MODEL) {
            form.problem("model is too long");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** The settings of the configuration as they are at the moment. */
    public static Current configured(String pid) {
        return new Configured(pid);
    }

    /** The settings at the moment of asking; a type of its own, as Blueprint can't tell suppliers apart. */
    @FunctionalInterface
    public interface Current extends Supplier<OpenAiSettings> {}

    private static final class Configured extends LastGoodSettings<OpenAiSettings> implements Current {
        Configured(String pid) {
            super(pid, OpenAiSettings::of);
        }
    }
}
