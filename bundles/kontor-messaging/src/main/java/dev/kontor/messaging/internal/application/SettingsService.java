package dev.kontor.messaging.internal.application;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.messaging.MessagingModule;
import dev.kontor.messaging.MessagingSettings;
import dev.kontor.messaging.SubjectPrefixes;
import dev.kontor.messaging.internal.persistence.SettingsStore;
import dev.kontor.rules.FieldChecks;
import java.util.Map;

/** Signatures and prefixes (W67). */
public final class SettingsService implements MessagingSettings {
    private static final int SIGNATURE = 5_000;
    private static final int PREFIXES = 50;
    private static final int PREFIX = 50;
    private static final int KIND = 40;

    private final Guard guard;
    private final SettingsStore settings;
    private final Journal journal;

    public SettingsService(Guard guard, SettingsStore settings, Journal journal) {
        this.guard = guard;
        this.settings = settings;
        this.journal = journal;
    }

    @Override
    public Outcome<String> signature(CallContext call) {
        return guard.read(call, MessagingModule.READ, caller -> Outcome.done(settings.signature(caller.user())));
    }

    @Override
    public Outcome<String> changeSignature(CallContext call, String signature) {
        return guard.write(call, MessagingModule.WRITE, caller -> {
            FieldChecks checks = new FieldChecks()
                    .that(signature != null, "signature", "required")
                    .text("signature", signature, SIGNATURE);
            if (!checks.passed()) {
                return Refusals.invalid(checks);
            }
            settings.sign(caller.user(), signature.strip());
            journal.append(caller, "signature-changed", "user", caller.user().value(), Map.of());
            return Outcome.done(signature.strip());
        });
    }

    @Override
    public Outcome<SubjectPrefixes> prefixes(CallContext call) {
        return guard.read(call, MessagingModule.READ, caller -> Outcome.done(settings.prefixes()));
    }

    @Override
    public Outcome<SubjectPrefixes> changePrefixes(CallContext call, SubjectPrefixes prefixes) {
        return guard.write(call, MessagingModule.SETUP, caller -> change(caller, prefixes));
    }

    private Outcome<SubjectPrefixes> change(Caller caller, SubjectPrefixes wanted) {
        FieldChecks checks = check(wanted);
        if (!checks.passed()) {
            return Refusals.invalid(checks);
        }
        SubjectPrefixes before = settings.lockPrefixes();
        if (before.version() != wanted.version()) {
            return Refusals.stale(before.version());
        }
        SubjectPrefixes after = settings.save(wanted.byCaseKind());
        journal.append(caller, "prefixes-changed", "messaging", "prefixes", after.byCaseKind());
        return Outcome.done(after);
    }

    private static FieldChecks check(SubjectPrefixes wanted) {
        if (wanted == null) {
            return new FieldChecks().problem("prefixes", "required");
        }
        FieldChecks checks = new FieldChecks().that(wanted.byCaseKind().size() <= PREFIXES, "prefixes", "too-many");
        wanted.byCaseKind()
                .forEach((kind, prefix) -> checks.required("kind", kind)
                        .line("kind", kind, KIND)
                        .required("prefix", prefix)
                        .line("prefix", prefix, PREFIX));
        return checks;
    }
}
