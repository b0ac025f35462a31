package dev.kontor.host.tck.internal;

import dev.kontor.host.CaseDirectory;
import dev.kontor.host.HostCase;
import dev.kontor.host.HostPages;
import dev.kontor.host.HostUser;
import dev.kontor.host.MessageOutlet;
import dev.kontor.host.RoleDirectory;
import dev.kontor.host.TeamDirectory;
import dev.kontor.host.UserDirectory;
import dev.kontor.host.WorkCalendar;
import dev.kontor.host.tck.CaseSketch;
import dev.kontor.host.tck.HostUnderTest;
import dev.kontor.host.tck.UserSketch;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The host while one rule is tried: the rule makes its own tenants, so that rules don't meet. */
public final class Scene implements AutoCloseable {
    private static final Duration COUNTS_WITHIN = Duration.ofSeconds(1);
    private static final long LOOK_AGAIN_NANOS = 20_000_000;

    private final HostUnderTest host;
    private final Patience patience;

    public Scene(HostUnderTest host) {
        this.host = host;
        this.patience = new Patience(host.patience());
    }

    HostUnderTest host() {
        return host;
    }

    UserDirectory users() {
        return patience.with(UserDirectory.class, host.users());
    }

    TeamDirectory teams() {
        return patience.with(TeamDirectory.class, brought(host.teams(), "teams"));
    }

    RoleDirectory roles() {
        return patience.with(RoleDirectory.class, brought(host.roles(), "roles"));
    }

    CaseDirectory cases() {
        return patience.with(CaseDirectory.class, brought(host.cases(), "cases"));
    }

    WorkCalendar calendar() {
        return patience.with(WorkCalendar.class, brought(host.calendar(), "calendar"));
    }

    HostPages pages() {
        return patience.with(HostPages.class, brought(host.pages(), "pages"));
    }

    MessageOutlet messages() {
        return patience.with(MessageOutlet.class, brought(host.messages(), "outlet for messages"));
    }

    private static <S> S brought(Optional<S> part, String name) {
        return part.orElseThrow(() -> new AbsentPartException(name));
    }

    TenantId tenant() {
        return host.createTenant();
    }

    /** A user of whom only the name matters. */
    UserId user(TenantId tenant, String name) {
        return user(tenant, UserSketch.of(fresh(name), fresh(name), name));
    }

    UserId user(TenantId tenant, UserSketch sketch) {
        host.createUser(tenant, sketch);
        return sketch.id();
    }

    HostUser find(TenantId tenant, UserId user) {
        return Expect.present(users().find(tenant, user), "the user");
    }

    CaseRef openCase(TenantId tenant, ContactId contact) {
        return host.createCase(tenant, new CaseSketch(fresh("SC-"), "SERVICE_CALL", "Treppe knarrt", contact));
    }

    HostCase find(TenantId tenant, CaseRef id) {
        return Expect.present(cases().find(tenant, id), "the case");
    }

    static ContactId contact() {
        return new ContactId(UUID.randomUUID());
    }

    /** A name that nothing else has. */
    static String fresh(String name) {
        return name.toLowerCase(Locale.ROOT) + UUID.randomUUID().toString().substring(0, 8);
    }

    /** What was changed must count within a second. */
    static void soon(BooleanSupplier holds, String otherwise) {
        long end = System.nanoTime() + COUNTS_WITHIN.toNanos();
        while (!holds.getAsBoolean()) {
            Expect.that(System.nanoTime() - end < 0, otherwise + " a second after the change");
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    /** How long a question takes. */
    static Duration timed(Callable<?> question) throws Exception {
        long start = System.nanoTime();
        question.call();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Override
    public void close() {
        patience.close();
    }
}
