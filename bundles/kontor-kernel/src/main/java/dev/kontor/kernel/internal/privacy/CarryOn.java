package dev.kontor.kernel.internal.privacy;

import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.KontorFault;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.audit.AuditRecord;
import dev.kontor.kernel.audit.AuditTrail;
import dev.kontor.kernel.audit.Change;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.internal.guard.TransactionalGuard;
import dev.kontor.kernel.internal.privacy.ErasureTable.StoredPart;
import dev.kontor.kernel.privacy.Erased;
import dev.kontor.kernel.privacy.Erasure;
import dev.kontor.kernel.privacy.ErasureId;
import dev.kontor.kernel.privacy.Person;
import dev.kontor.kernel.privacy.PrivacyContributor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries open erasures on, one step per transaction, in which the erasure is claimed: so a node that dies in the middle
 * leaves a step undone, never half done, and another goes on. When all parts are done and found something, they are asked
 * once more: what came in meanwhile goes too.
 */
public final class CarryOn {
    private static final Logger LOG = LoggerFactory.getLogger(CarryOn.class);

    private final TransactionalGuard guard;
    private final ErasureTable erasures;
    private final HoldTable holds;
    private final Contributors contributors;
    private final AuditTrail audit;
    private final KontorClock clock;

    CarryOn(
            TransactionalGuard guard,
            ErasureTable erasures,
            HoldTable holds,
            Contributors contributors,
            AuditTrail audit,
            KontorClock clock) {
        this.guard = guard;
        this.erasures = erasures;
        this.holds = holds;
        this.contributors = contributors;
        this.audit = audit;
        this.clock = clock;
    }

    /** Goes as far as it gets with the contributors that are here. */
    public void with(Collection<TenantId> tenants) {
        contributors.remember();
        for (TenantId tenant : tenants) {
            List<ErasureId> open = guard.asSystem(tenant, caller -> Outcome.done(erasures.open(tenant)))
                    .orThrow();
            open.forEach(id -> carryOnOrPause(tenant, id));
        }
    }

    /** One that fails doesn't keep the others from going on. */
    private void carryOnOrPause(TenantId tenant, ErasureId id) {
        try {
            carryOn(tenant, id);
        } catch (KontorFault logged) {
            LOG.warn("Erasure {} pauses: {}", id, logged.reference());
        }
    }

    private void carryOn(TenantId tenant, ErasureId id) {
        boolean moved = true;
        while (moved) {
            Outcome<Boolean> step = guard.asSystem(tenant, caller -> Outcome.done(step(caller, id)));
            if (!step.isDone()) {
                LOG.info("Erasure {} waits: {}", id, step.refusal().code());
            }
            moved = step.isDone() && step.orThrow();
        }
    }

    /** Whether something was done, so that there may be more. */
    private boolean step(Caller caller, ErasureId id) {
        if (!erasures.claim(caller.tenant(), id)) {
            return false;
        }
        Optional<Person> known = erasures.person(caller.tenant(), id);
        if (known.isEmpty()) {
            return identify(caller, id);
        }
        if (holds.holds(caller.tenant(), known.get())) {
            return false;
        }
        List<StoredPart> parts = erasures.parts(caller.tenant(), id);
        if (expectMore(caller.tenant(), id, parts)) {
            return true;
        }
        List<StoredPart> waiting = parts.stream().filter(part -> !part.done()).toList();
        if (waiting.isEmpty()) {
            return erasures.beginAgain(caller.tenant(), id) || finish(caller, id, parts);
        }
        return eraseOne(caller, id, known.get(), waiting);
    }

    private boolean identify(Caller caller, ErasureId id) {
        Erasure erasure = erasures.find(caller.tenant(), id).orElseThrow();
        Optional<Person> person = new Identity(contributors).of(caller, erasure.person());
        person.ifPresent(found -> erasures.identified(caller.tenant(), id, found));
        return person.isPresent();
    }

    private boolean expectMore(TenantId tenant, ErasureId id, List<StoredPart> parts) {
        Set<String> there = parts.stream().map(StoredPart::contributor).collect(Collectors.toSet());
        List<String> missing = contributors.expected().keySet().stream()
                .filter(name -> !there.contains(name))
                .toList();
        missing.forEach(name -> erasures.expect(tenant, id, name));
        return !missing.isEmpty();
    }

    private boolean eraseOne(Caller caller, ErasureId id, Person person, List<StoredPart> waiting) {
        for (StoredPart part : waiting) {
            Optional<PrivacyContributor> contributor = contributors.present(part.contributor());
            if (contributor.isPresent()) {
                Erased erased = contributor.get().erase(caller, person);
                erasures.done(
                        caller.tenant(),
                        id,
                        part.contributor(),
                        part.erased().and(erased),
                        !erased.counts().isEmpty());
                return true;
            }
        }
        return false;
    }

    private boolean finish(Caller caller, ErasureId id, List<StoredPart> parts) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Erasure erasure = erasures.find(caller.tenant(), id).orElseThrow();
        Certificate certificate = Certificate.of(caller.tenant(), erasure, parts, now);
        erasures.finish(caller.tenant(), id, certificate.json(), now);
        audit.append(
                caller,
                new AuditRecord(
                        "kernel.person-erased",
                        "erasure",
                        id.toString(),
                        null,
                        now,
                        Map.of(
                                "person", new Change(null, erasure.person().toString()),
                                "certificate", new Change(null, certificate.sha256()))));
        LOG.info("Erasure {} is complete", id);
        return false;
    }
}
