package dev.kontor.host.tck.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks as the kernel does: on another thread, and no longer than it may take. */
final class Patience implements AutoCloseable {

    private final Duration limit;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "kontor-host-tck");
        thread.setDaemon(true);
        return thread;
    });

    Patience(Duration limit) {
        this.limit = limit;
    }

    /** The part, each of whose answers must come in time. */
    <S> S with(Class<S> type, S part) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> ask(part, method, arguments)));
    }

    private Object ask(Object part, Method method, Object[] arguments) throws Throwable {
        Future<Object> asked = threads.submit(() -> method.invoke(part, arguments));
        try {
            return asked.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException hanging) {
            asked.cancel(true);
            throw new AssertionError(method.getName() + " did not answer in " + limit);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof InvocationTargetException thrown ? thrown.getCause() : failed;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
