package dev.kontor.mail;

import dev.kontor.kernel.Identified;
import dev.kontor.kernel.UserId;
import java.time.Instant;

/**
 * The import of one file. Nothing of the file is lost: {@code stored + duplicates + unreadable} is the number of mails
 * that were read from it so far.
 *
 * @param bytesTotal the size of the file, or null when whoever started the import didn't know it
 * @param stored mails that were new
 * @param duplicates mails that were there already (A22)
 * @param unreadable mails that can't be read, see {@link MailImports#unreadable}
 * @param failure why it failed, a stable word such as {@code empty-file} or the code of a refusal; null unless it did
 * @param finishedAt when it ended, or null while it runs
 */
public record ImportRun(
        ImportRunId id,
        String fileName,
        ImportState state,
        long bytesRead,
        Long bytesTotal,
        long stored,
        long duplicates,
        long unreadable,
        String failure,
        UserId startedBy,
        Instant startedAt,
        Instant finishedAt)
        implements Identified {}
