package dev.kontor.kernel.internal.host;

import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.RefusedException;
import dev.kontor.kernel.TenantId;
import dev.kontor.rules.OwnThreads;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Asks a part of the host, which may hang, throw or be away: on a thread of its own with a time limit, and each part on
 * threads of its own, so that cases that hang don't take the users with them.
 */
public final class HostCalls implements AutoCloseable {
    private static final int THREADS = 16;
    private static final long IDLE_SECONDS = 30;

    private final HostServices services;
    private final Supplier<Duration> timeout;
    private final HostTrouble trouble;
    private final Map<HostPart, ThreadPoolExecutor> threads = new EnumMap<>(HostPart.class);

    public HostCalls(HostServices services, Supplier<Duration> timeout, HostTrouble trouble) {
        this.services = services;
        this.timeout = timeout;
        this.trouble = trouble;
        for (HostPart part : HostPart.values()) {
            threads.put(
                    part,
                    new ThreadPoolExecutor(
                            0,
                            THREADS,
                            IDLE_SECONDS,
                            TimeUnit.SECONDS,
                            new SynchronousQueue<>(),
                            new OwnThreads(HostCalls.class, "kontor-host-" + part.key())));
        }
    }

    boolean brought(HostPart part) {
        return services.brought(part);
    }

    /**
     * What the part answers, null included.
     *
     * @throws RefusedException with {@code Unavailable} when it doesn't
     */
    <S, A> A ask(TenantId tenant, HostPart part, Class<S> type, Function<S, A> question) {
        try {
            Future<A> asked = threads.get(part).submit(() -> question.apply(type.cast(there(part))));
            Duration patience = timeout.get();
            try {
                return asked.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException hanging) {
                asked.cancel(true);
                throw away(tenant, part, "did not answer in " + patience);
            }
        } catch (RejectedExecutionException allHanging) {
            throw away(tenant, part, "has not answered " + THREADS + " earlier questions");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof ServiceGoneException) {
                throw away(tenant, part, "are not there");
            }
            throw away(
                    tenant, part, "failed with " + failed.getCause().getClass().getName());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw away(tenant, part, "was not waited for: the caller is being stopped");
        }
    }

    private Object there(HostPart part) throws InterruptedException, ServiceGoneException {
        Optional<Object> found = services.find(part);
        return found.orElseThrow(ServiceGoneException::new);
    }

    void wrong(TenantId tenant, HostPart part, String rule) {
        trouble.wrong(tenant, part, rule);
    }

    private RefusedException away(TenantId tenant, HostPart part, String what) {
        trouble.away(tenant, part, what);
        return new RefusedException(new Refusal.Unavailable("host " + part.key()));
    }

    @Override
    public void close() {
        threads.values().forEach(ThreadPoolExecutor::shutdownNow);
    }

    /** The part isn't registered. */
    private static final class ServiceGoneException extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
