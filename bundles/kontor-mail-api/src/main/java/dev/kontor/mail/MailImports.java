package dev.kontor.mail;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import java.util.function.Consumer;

/**
 * Imports mail files (W71, A14, A20–A22, A25, A26). Each mail is stored once; a new one raises
 * {@code InteractionObserved} in the same transaction. A mail that can't be read is listed with its reason, and the run
 * goes on (Q26). The same file again adds nothing, also at the same time.
 */
public interface MailImports {

    /**
     * Imports in the thread of the caller and returns when the file is at its end. Permission {@code mail.import}.
     * {@code Validation(fileName)}. An import that began but could not go on is done with state
     * {@link ImportState#FAILED}. Audited. Must not be called inside a transaction, because it commits as it goes.
     *
     * @param progress is told after each batch that was committed, in the same thread; null for nobody
     */
    Outcome<ImportRun> run(CallContext call, MailUpload upload, Consumer<ImportRun> progress);

    /**
     * Takes the whole file and imports it in the background; follow it with {@link #get}. Permission
     * {@code mail.import}. {@code Validation(fileName)}, {@code Validation(file too-large)} with the limit in bytes,
     * {@code Unavailable} when too many imports wait. Audited.
     */
    Outcome<ImportRun> begin(CallContext call, MailUpload upload);

    /** Permission {@code mail.import}. */
    Outcome<ImportRun> get(CallContext call, ImportRunId id);

    /** All runs, the latest first. Permission {@code mail.import}. */
    Outcome<Slice<ImportRun>> list(CallContext call, PageRequest page);

    /** The mails of a run that can't be read, by position. Permission {@code mail.import}. */
    Outcome<Slice<UnreadableMail>> unreadable(CallContext call, ImportRunId id, PageRequest page);
}
