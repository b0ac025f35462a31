package dev.kontor.kernel.internal.guard;

import dev.kontor.host.HostUser;
import dev.kontor.host.UserDirectory;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/**
 * The host's directory, which may hang, throw or be away: it is asked on a thread of its own with a time limit, and an
 * answer counts for a second, so that most calls of the guard need neither. That somebody is unknown isn't remembered.
 */
public final class HostUsers implements AutoCloseable {
    private static final int THREADS = 16;
    private static final int REMEMBERED = 10_000;
    private static final long IDLE_SECONDS = 30;

    private record Key(TenantId tenant, UserId user) {}

    private record Answer(HostUser user, long until) {}

    private final UserDirectory directory;
    private final Duration timeout;
    private final Duration remember;
    private final LongSupplier nanoTime;
    private final ConcurrentHashMap<Key, Answer> answers = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            0, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), HostUsers::thread);

    public HostUsers(UserDirectory directory, Duration timeout, Duration remember, LongSupplier nanoTime) {
        this.directory = directory;
        this.timeout = timeout;
        this.remember = remember;
        this.nanoTime = nanoTime;
    }

    Optional<HostUser> find(TenantId tenant, UserId id) {
        Key key = new Key(tenant, id);
        Answer answer = answers.get(key);
        long now = nanoTime.getAsLong();
        if (answer != null && now - answer.until() < 0) {
            return Optional.of(answer.user());
        }
        Optional<HostUser> user = ask(tenant, id);
        user.ifPresentOrElse(found -> remember(key, found, now), () -> answers.remove(key));
        return user;
    }

    /** Forgets all answers, for whoever knows that the directory has changed. */
    public void forget() {
        answers.clear();
    }

    private void remember(Key key, HostUser user, long now) {
        if (answers.size() >= REMEMBERED) {
            answers.values().removeIf(answer -> now - answer.until() >= 0);
        }
        if (answers.size() < REMEMBERED) {
            answers.put(key, new Answer(user, now + remember.toNanos()));
        }
    }

    private Optional<HostUser> ask(TenantId tenant, UserId id) {
        try {
            Future<Optional<HostUser>> asked = threads.submit(() -> directory.find(tenant, id));
            try {
                Optional<HostUser> user = asked.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
                return user == null ? Optional.empty() : user;
            } catch (TimeoutException hanging) {
                asked.cancel(true);
                throw new HostAwayException("did not answer in " + timeout, hanging);
            }
        } catch (RejectedExecutionException allHanging) {
            throw new HostAwayException("has not answered " + THREADS + " earlier questions", allHanging);
        } catch (ExecutionException failed) {
            throw new HostAwayException(
                    "failed with " + failed.getCause().getClass().getName(), failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new HostAwayException("was not waited for: the caller is being stopped", interrupted);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "kontor-host-users");
        thread.setDaemon(true);
        thread.setContextClassLoader(HostUsers.class.getClassLoader());
        return thread;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
