package dev.kontor.mail.internal.application;

import dev.kontor.mail.internal.domain.ReadLimits;
import dev.kontor.rules.LastGoodSettings;
import dev.kontor.rules.SettingsForm;
import java.util.function.Supplier;

/**
 * What an administrator may set, see etc/dev.kontor.mail.cfg.
 *
 * @param uploadBytes the largest file that is taken for an import in the background
 * @param parallelImports how many imports run in the background at the same time
 * @param waitingImports how many more may wait
 */
public record ImportSettings(
        ReadLimits limits, long uploadBytes, int parallelImports, int waitingImports, MailboxSettings mailboxes) {

    private static final long MEGABYTE = 1024 * 1024;

    /** With the defaults for mailboxes. */
    public ImportSettings(ReadLimits limits, long uploadBytes, int parallelImports, int waitingImports) {
        this(limits, uploadBytes, parallelImports, waitingImports, MailboxSettings.DEFAULT);
    }

    /** Settings as they are written in the configuration, sizes in MB. */
    public static ImportSettings of(SettingsForm form) {
        return new ImportSettings(
                new ReadLimits(
                        form.number("maxMailMegabytes", 50, 1, 1024) * MEGABYTE,
                        form.number("maxParts", 1000, 1, 100_000),
                        form.number("maxDepth", 50, 1, 1000)),
                form.number("maxUploadMegabytes", 1024, 1, 1_000_000) * MEGABYTE,
                form.number("parallelImports", 2, 1, 100),
                form.number("waitingImports", 20, 0, 10_000),
                MailboxSettings.of(form));
    }

    /** The settings of the configuration as they are at the moment. */
    public static Current configured(String pid) {
        return new Configured(pid);
    }

    /** The settings at the moment of asking; a type of its own, as Blueprint can't tell suppliers apart. */
    @FunctionalInterface
    public interface Current extends Supplier<ImportSettings> {}

    private static final class Configured extends LastGoodSettings<ImportSettings> implements Current {
        Configured(String pid) {
            super(pid, ImportSettings::of);
        }
    }
}
