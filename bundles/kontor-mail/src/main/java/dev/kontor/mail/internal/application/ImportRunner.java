package dev.kontor.mail.internal.application;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.KontorFault;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.RefusedException;
import dev.kontor.kernel.audit.AuditRecord;
import dev.kontor.kernel.audit.AuditTrail;
import dev.kontor.kernel.audit.Change;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.mail.ImportRun;
import dev.kontor.mail.ImportState;
import dev.kontor.mail.MailModule;
import dev.kontor.mail.internal.domain.MailDirection;
import dev.kontor.mail.internal.mime.Spool;
import dev.kontor.mail.internal.persistence.RunStore;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries a run from its beginning to one of its ends; whatever happens, the run says so. */
public final class ImportRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);

    private final Guard guard;
    private final RunStore runs;
    private final BatchStore<ImportRun> store;
    private final MailIntake intake;
    private final AuditTrail audit;
    private final KontorClock clock;
    private final Spool spool;
    private final ImportSettings.Current settings;

    public ImportRunner(
            Guard guard,
            RunStore runs,
            BatchStore<ImportRun> store,
            MailIntake intake,
            AuditTrail audit,
            KontorClock clock,
            Spool spool,
            ImportSettings.Current settings) {
        this.guard = guard;
        this.runs = runs;
        this.store = store;
        this.intake = intake;
        this.audit = audit;
        this.clock = clock;
        this.spool = spool;
        this.settings = settings;
    }

    /** Writes the run down, before anything is read. */
    ImportRun begin(Caller caller, ImportRun run) {
        runs.save(run, now());
        audit.append(caller, record(run, "mail.import-started", Map.of()));
        return run;
    }

    /** Reads the content to its end; the run as it ended. */
    ImportRun finish(
            CallContext call,
            ImportRun begun,
            InputStream content,
            BooleanSupplier stopped,
            Consumer<ImportRun> progress) {
        Outcome<MailDirection> direction =
                guard.read(call, MailModule.IMPORT, caller -> Outcome.done(intake.direction(caller.tenant())));
        if (!direction.isDone()) {
            return end(call, begun, ImportState.FAILED, direction.refusal().code());
        }
        ImportLoop loop = new ImportLoop(call, begun, store, direction.orThrow(), spool, settings.get(), progress);
        try (loop) {
            boolean atTheEnd = loop.toTheEnd(content, stopped);
            return atTheEnd ? atTheEnd(call, loop) : end(call, loop.run(), ImportState.INTERRUPTED, null);
        } catch (RefusedException refused) {
            return end(call, loop.run(), ImportState.FAILED, refused.refusal().code());
        } catch (KontorFault logged) {
            return end(call, loop.run(), ImportState.FAILED, logged.code());
        } catch (IOException broken) {
            LOG.warn(
                    "Import {} can't read its file: {}",
                    begun.id(),
                    broken.getClass().getName());
            return end(call, loop.run(), ImportState.FAILED, "file-unreadable");
        } catch (RuntimeException unexpected) {
            end(call, loop.run(), ImportState.FAILED, "unexpected");
            throw unexpected;
        }
    }

    private ImportRun atTheEnd(CallContext call, ImportLoop loop) {
        return loop.foundMail()
                ? end(call, loop.run(), ImportState.DONE, null)
                : end(call, loop.run(), ImportState.FAILED, "empty-file");
    }

    private ImportRun end(CallContext call, ImportRun run, ImportState state, String failure) {
        ImportRun ended = RunCounts.ended(run, state, failure, now());
        // as the system: a right that was taken away meanwhile must not leave the run open for ever
        Outcome<ImportRun> written =
                guard.write(CallContext.system(call.tenant()), MailModule.IMPORT, caller -> write(caller, ended));
        if (!written.isDone()) {
            LOG.warn(
                    "The end of import {} could not be written: {}",
                    run.id(),
                    written.refusal().code());
        }
        return ended;
    }

    private Outcome<ImportRun> write(Caller caller, ImportRun ended) {
        runs.save(ended, now());
        audit.append(
                caller,
                record(
                        ended,
                        "mail.import-ended",
                        Map.of(
                                "state",
                                        new Change(
                                                ImportState.RUNNING.name(),
                                                ended.state().name()),
                                "stored", new Change(null, String.valueOf(ended.stored())),
                                "duplicates", new Change(null, String.valueOf(ended.duplicates())),
                                "unreadable", new Change(null, String.valueOf(ended.unreadable())))));
        return Outcome.done(ended);
    }

    private AuditRecord record(ImportRun run, String action, Map<String, Change> changes) {
        return new AuditRecord(action, "mail-import", run.id().toString(), null, now(), changes);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
