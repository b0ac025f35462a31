package dev.kontor.mail.internal.application;

import dev.kontor.mail.internal.domain.ReadLimits;

/**
 * What an administrator may set, see etc/dev.kontor.mail.cfg.
 *
 * @param uploadBytes the largest file that is taken for an import in the background
 * @param parallelImports how many imports run in the background at the same time
 * @param waitingImports how many more may wait
 */
public record ImportSettings(ReadLimits limits, long uploadBytes, int parallelImports, int waitingImports) {

    private static final long MEGABYTE = 1024 * 1024;

    /** Settings as they are written in the configuration, sizes in MB. */
    public static ImportSettings of(
            int maxMailMegabytes,
            int maxParts,
            int maxDepth,
            int maxUploadMegabytes,
            int parallelImports,
            int waitingImports) {
        return new ImportSettings(
                new ReadLimits(maxMailMegabytes * MEGABYTE, maxParts, maxDepth),
                maxUploadMegabytes * MEGABYTE,
                parallelImports,
                waitingImports);
    }
}
