package dev.kontor.kernel.internal.privacy;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.IdSource;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.audit.AuditRecord;
import dev.kontor.kernel.audit.AuditTrail;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.kernel.privacy.Erasure;
import dev.kontor.kernel.privacy.ErasureId;
import dev.kontor.kernel.privacy.LegalHold;
import dev.kontor.kernel.privacy.Person;
import dev.kontor.kernel.privacy.Privacy;
import dev.kontor.kernel.privacy.PrivacyContributor;
import dev.kontor.rules.FieldChecks;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Persons exported and erased, and kept from it. */
public final class PrivacyService implements Privacy {
    private static final int MAX_REASON = 500;
    private static final int NEWEST = 200;

    private final Guard guard;
    private final ErasureTable erasures;
    private final HoldTable holds;
    private final Contributors contributors;
    private final AuditTrail audit;
    private final IdSource ids;
    private final KontorClock clock;

    PrivacyService(
            Guard guard,
            ErasureTable erasures,
            HoldTable holds,
            Contributors contributors,
            AuditTrail audit,
            IdSource ids,
            KontorClock clock) {
        this.guard = guard;
        this.erasures = erasures;
        this.holds = holds;
        this.contributors = contributors;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome<Void> export(CallContext call, ContactId person, OutputStream zip) {
        return guard.write(call, KernelModule.PRIVACY, caller -> {
            FieldChecks checks = new FieldChecks();
            checks.that(person != null, "person", "required");
            if (!checks.passed()) {
                return Outcome.refused(checks.refusal());
            }
            Optional<String> away = contributors.expected().keySet().stream()
                    .filter(name -> contributors.present(name).isEmpty())
                    .findFirst();
            if (away.isPresent()) {
                return Outcome.refused(new Refusal.Unavailable(away.get()));
            }
            Person known = new Identity(contributors).of(caller, person).orElseThrow();
            write(caller, known, new ZipOfPerson(zip));
            tell(caller, "kernel.person-exported", "person", person.toString());
            return Outcome.done();
        });
    }

    private void write(Caller caller, Person person, ZipOfPerson zip) {
        try {
            for (String name : contributors.expected().keySet()) {
                PrivacyContributor contributor = contributors.present(name).orElseThrow();
                zip.contributor(name);
                contributor.export(caller, person, zip);
            }
            zip.finish();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The export can't be written", unwritable);
        }
    }

    @Override
    public Outcome<Erasure> erase(CallContext call, ContactId person, String reason) {
        return guard.write(call, KernelModule.PRIVACY, caller -> {
            FieldChecks checks = checked(person, reason);
            if (!checks.passed()) {
                return Outcome.refused(checks.refusal());
            }
            Person known = new Identity(contributors)
                    .of(caller, person)
                    .orElseGet(() -> new Person(Set.of(person), Set.of(), Set.of()));
            if (holds.holds(caller.tenant(), known)) {
                return Outcome.refused(new Refusal.Conflict(
                        "legal-hold", null, "The person is under a legal hold. Release it before."));
            }
            ErasureId id = new ErasureId(ids.next());
            erasures.insert(caller, id, person, reason, now());
            contributors.expected().keySet().forEach(name -> erasures.expect(caller.tenant(), id, name));
            tell(caller, "kernel.erasure-requested", "erasure", id.toString());
            return Outcome.done(whole(caller.tenant(), id).orElseThrow());
        });
    }

    @Override
    public Outcome<List<Erasure>> erasures(CallContext call) {
        return guard.read(call, KernelModule.PRIVACY, caller -> {
            TenantId tenant = caller.tenant();
            return Outcome.done(erasures.newest(tenant, NEWEST).stream()
                    .map(id -> whole(tenant, id).orElseThrow())
                    .toList());
        });
    }

    @Override
    public Outcome<Erasure> erasure(CallContext call, ErasureId id) {
        return guard.read(
                call,
                KernelModule.PRIVACY,
                caller -> (id == null ? Optional.<Erasure>empty() : whole(caller.tenant(), id))
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(new Refusal.NotFound("erasure"))));
    }

    @Override
    public Outcome<LegalHold> hold(CallContext call, ContactId person, String reason) {
        return guard.write(call, KernelModule.PRIVACY, caller -> {
            FieldChecks checks = checked(person, reason);
            if (!checks.passed()) {
                return Outcome.refused(checks.refusal());
            }
            LegalHold hold = new LegalHold(person, reason, caller.user(), now());
            holds.place(caller.tenant(), hold);
            tell(caller, "kernel.hold-placed", "person", person.toString());
            return Outcome.done(hold);
        });
    }

    @Override
    public Outcome<Void> release(CallContext call, ContactId person) {
        return guard.write(call, KernelModule.PRIVACY, caller -> {
            if (person == null || !holds.release(caller.tenant(), person)) {
                return Outcome.refused(new Refusal.NotFound("legal hold"));
            }
            tell(caller, "kernel.hold-released", "person", person.toString());
            return Outcome.done();
        });
    }

    @Override
    public Outcome<List<LegalHold>> holds(CallContext call) {
        return guard.read(call, KernelModule.PRIVACY, caller -> Outcome.done(holds.list(caller.tenant())));
    }

    private Optional<Erasure> whole(TenantId tenant, ErasureId id) {
        return erasures.find(tenant, id).map(erasure -> {
            List<Erasure.Part> parts = erasures.parts(tenant, id).stream()
                    .map(part -> new Erasure.Part(
                            part.contributor(),
                            part.done(),
                            contributors.present(part.contributor()).isPresent(),
                            part.erased()))
                    .toList();
            Person person = erasures.person(tenant, id)
                    .orElseGet(() -> new Person(Set.of(erasure.person()), Set.of(), Set.of()));
            return new Erasure(
                    erasure.id(),
                    erasure.person(),
                    erasure.reason(),
                    erasure.requestedBy(),
                    erasure.requestedAt(),
                    parts,
                    erasure.finishedAt() == null && holds.holds(tenant, person),
                    erasure.finishedAt(),
                    erasure.certificate());
        });
    }

    private static FieldChecks checked(ContactId person, String reason) {
        FieldChecks checks = new FieldChecks();
        checks.that(person != null, "person", "required");
        return checks.required("reason", reason).line("reason", reason, MAX_REASON);
    }

    /** About nobody, so that it can be read after the person's key was destroyed; it holds ids only. */
    private void tell(Caller caller, String action, String type, String id) {
        audit.append(caller, new AuditRecord(action, type, id, null, now(), Map.of()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
