package dev.kontor.mail.internal.application;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.mail.ImportRun;
import dev.kontor.mail.ImportState;
import dev.kontor.mail.MailEntries;
import dev.kontor.mail.MailEntry;
import dev.kontor.mail.MailId;
import dev.kontor.mail.MailImports;
import dev.kontor.mail.MailMessage;
import dev.kontor.mail.MailModule;
import dev.kontor.mail.MailUpload;
import dev.kontor.mail.internal.domain.UnreadableReason;
import dev.kontor.mail.internal.persistence.EmailStore;
import dev.kontor.mail.internal.persistence.Fingerprints;
import dev.kontor.mail.internal.persistence.MailAudience;
import dev.kontor.messaging.EntryId;
import dev.kontor.messaging.MessagingModule;
import dev.kontor.messaging.ReceivedMessages;
import dev.kontor.messaging.TakenMessage;
import dev.kontor.rules.FieldChecks;

/** W22, W71, A75: makes contact entries of mails by hand, and finds those that are there. */
public final class MailEntryService implements MailEntries {

    private final Guard guard;
    private final MailImports imports;
    private final MailMessageService mails;
    private final EmailStore emails;
    private final Fingerprints fingerprints;
    private final MailAudience audience;
    private final OneMailFile.Reading reading;
    private final ReceivedMessages entries;

    /** @param entries may be away */
    public MailEntryService(
            Guard guard,
            MailImports imports,
            MailMessageService mails,
            EmailStore emails,
            Fingerprints fingerprints,
            MailAudience audience,
            OneMailFile.Reading reading,
            ReceivedMessages entries) {
        this.guard = guard;
        this.imports = imports;
        this.mails = mails;
        this.emails = emails;
        this.fingerprints = fingerprints;
        this.audience = audience;
        this.reading = reading;
        this.entries = entries;
    }

    @Override
    public Outcome<MailEntry> take(CallContext call, MailUpload upload) {
        Outcome<Void> allowed = guard.read(
                call,
                MailModule.IMPORT,
                caller -> upload == null || upload.content() == null ? refused("required") : Outcome.done());
        return allowed.flatMap(nothing -> OneMailFile.read(reading, upload.content()))
                .flatMap(file -> {
                    try (file) {
                        return stored(call, upload.fileName(), file);
                    }
                });
    }

    private Outcome<MailEntry> stored(CallContext call, String fileName, OneMailFile file) {
        return imports.run(call, new MailUpload(fileName, file.content(), file.size()), null)
                .flatMap(run -> run.state() == ImportState.DONE && run.unreadable() == 0
                        ? guard.write(call, MailModule.IMPORT, caller -> entry(call, found(caller, file)))
                        : refused(reason(run)));
    }

    /** As it is stored, whoever brought it in first: who has the file in hands may see what stands in it. */
    private MailMessage found(Caller caller, OneMailFile file) {
        return emails.find(fingerprints.taken(caller.tenant(), file.fingerprint()))
                .orElseThrow();
    }

    private static String reason(ImportRun run) {
        return run.failure() == null ? UnreadableReason.CANNOT_STORE.word() : run.failure();
    }

    @Override
    public Outcome<MailEntry> take(CallContext call, MailId mail) {
        return guard.write(
                call, MailModule.READ, caller -> mails.find(caller, mail).flatMap(found -> entry(call, found)));
    }

    private Outcome<MailEntry> entry(CallContext call, MailMessage mail) {
        return entries.take(call, MailAsMessage.of(mail, audience.readers(mail.id())))
                .map(taken -> entry(mail.id(), taken));
    }

    private static MailEntry entry(MailId mail, TakenMessage taken) {
        return new MailEntry(mail, pointer(taken.entry()), taken.known());
    }

    @Override
    public Outcome<MailEntry> of(CallContext call, MailId mail) {
        return guard.read(
                call, MailModule.READ, caller -> mails.find(caller, mail).flatMap(found -> entryOf(call, mail)));
    }

    private Outcome<MailEntry> entryOf(CallContext call, MailId mail) {
        Outcome<EntryId> entry = entries.entryOf(call, MailAsMessage.source(mail));
        return entry.refusal() instanceof Refusal.NotFound
                ? Outcome.done(new MailEntry(mail, null, false))
                : entry.map(found -> new MailEntry(mail, pointer(found), true));
    }

    private static SourceRef pointer(EntryId entry) {
        return new SourceRef(MessagingModule.SOURCE_KIND, entry.toString());
    }

    private static <T> Outcome<T> refused(String code) {
        return Outcome.refused(new FieldChecks().problem("file", code).refusal());
    }
}
