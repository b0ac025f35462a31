package dev.kontor.mail.internal.application;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.IdSource;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.mail.ImportRun;
import dev.kontor.mail.ImportRunId;
import dev.kontor.mail.ImportState;
import dev.kontor.mail.MailImports;
import dev.kontor.mail.MailModule;
import dev.kontor.mail.MailUpload;
import dev.kontor.mail.UnreadableMail;
import dev.kontor.mail.internal.mime.Spool;
import dev.kontor.rules.FieldChecks;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/** Imports, in the thread of the caller or in the background. */
public final class MailImportService implements MailImports {

    private static final int MAX_FILE_NAME = 255;

    private final Guard guard;
    private final ImportRunner runner;
    private final RunListing listing;
    private final BackgroundImports background;
    private final Spool spool;
    private final ImportSettings.Current settings;
    private final IdSource ids;
    private final KontorClock clock;

    public MailImportService(
            Guard guard,
            ImportRunner runner,
            RunListing listing,
            BackgroundImports background,
            Spool spool,
            ImportSettings.Current settings,
            IdSource ids,
            KontorClock clock) {
        this.guard = guard;
        this.runner = runner;
        this.listing = listing;
        this.background = background;
        this.spool = spool;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome<ImportRun> run(CallContext call, MailUpload upload, Consumer<ImportRun> progress) {
        return guard.write(call, MailModule.IMPORT, caller -> begin(caller, upload, upload.size()))
                .map(run -> runner.finish(
                        call, run, upload.content(), background::stopped, progress == null ? none -> {} : progress));
    }

    @Override
    public Outcome<ImportRun> begin(CallContext call, MailUpload upload) {
        Outcome<Void> allowed = guard.read(call, MailModule.IMPORT, caller -> checked(upload));
        return allowed.flatMap(nothing -> reserved(call, upload));
    }

    @Override
    public Outcome<ImportRun> get(CallContext call, ImportRunId id) {
        return guard.read(call, MailModule.IMPORT, caller -> listing.get(id));
    }

    @Override
    public Outcome<Slice<ImportRun>> list(CallContext call, PageRequest page) {
        return guard.read(call, MailModule.IMPORT, caller -> listing.list(page));
    }

    @Override
    public Outcome<Slice<UnreadableMail>> unreadable(CallContext call, ImportRunId id, PageRequest page) {
        return guard.read(call, MailModule.IMPORT, caller -> listing.unreadable(caller, id, page));
    }

    private Outcome<ImportRun> reserved(CallContext call, MailUpload upload) {
        if (!background.reserve()) {
            return Outcome.refused(new Refusal.Unavailable("mail import"));
        }
        boolean submitted = false;
        try {
            Outcome<ImportRun> begun = UploadedFile.take(
                            spool, upload.content(), settings.get().uploadBytes())
                    .flatMap(file -> inBackground(call, upload, file));
            submitted = begun.isDone();
            return begun;
        } finally {
            if (!submitted) {
                background.release();
            }
        }
    }

    private Outcome<ImportRun> inBackground(CallContext call, MailUpload upload, UploadedFile file) {
        boolean submitted = false;
        try {
            Outcome<ImportRun> begun =
                    guard.write(call, MailModule.IMPORT, caller -> begin(caller, upload, file.size()));
            if (begun.isDone()) {
                ImportRun run = begun.orThrow();
                background.submit(run.id(), () -> read(call, run, file));
                submitted = true;
            }
            return begun;
        } finally {
            if (!submitted) {
                file.close();
            }
        }
    }

    private void read(CallContext call, ImportRun run, UploadedFile file) {
        try (file) {
            runner.finish(call, run, file.content(), background::stopped, progress -> {});
        }
    }

    private Outcome<ImportRun> begin(Caller caller, MailUpload upload, Long size) {
        return checked(upload).map(nothing -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            ImportRunId id = new ImportRunId(ids.next());
            return runner.begin(
                    caller,
                    new ImportRun(
                            id,
                            upload.fileName(),
                            ImportState.RUNNING,
                            0,
                            size,
                            0,
                            0,
                            0,
                            null,
                            caller.user(),
                            now,
                            null));
        });
    }

    private static Outcome<Void> checked(MailUpload upload) {
        Refusal problems = new FieldChecks()
                .required("fileName", upload.fileName())
                .line("fileName", upload.fileName(), MAX_FILE_NAME)
                .required("file", upload.content())
                .refusal();
        return problems == null ? Outcome.done() : Outcome.refused(problems);
    }
}
