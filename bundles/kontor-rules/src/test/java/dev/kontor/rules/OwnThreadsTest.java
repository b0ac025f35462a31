package dev.kontor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.security.AccessControlContext;
import java.security.AccessController;
import java.security.PrivilegedAction;
import java.security.ProtectionDomain;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** P3, N1: a thread that goes on holds no module that has gone. */
class OwnThreadsTest {

    private static final InheritableThreadLocal<Object> INHERITED = new InheritableThreadLocal<>();

    private final CountDownLatch end = new CountDownLatch(1);
    private Thread thread;

    @AfterEach
    void the_thread_ends() {
        end.countDown();
        INHERITED.remove();
    }

    @Test
    void the_module_on_whose_call_it_was_made_can_go() {
        WeakReference<ProtectionDomain> module = startedByAModule(new OwnThreads(OwnThreadsTest.class, "own"));

        await(() -> isGone(module));
        assertThat(thread.isAlive()).isTrue();
    }

    /** So it is seen that the test above would notice. */
    @Test
    void a_plain_thread_holds_it() {
        WeakReference<ProtectionDomain> module = startedByAModule(Thread::new);

        for (int i = 0; i < 5; i++) {
            assertThat(isGone(module)).isFalse();
        }
    }

    @Test
    void it_inherits_nothing_and_doesnt_keep_the_jvm() {
        INHERITED.set("of the maker");
        Object[] seen = {"not run", "nor this"};
        thread = new OwnThreads(OwnThreadsTest.class, "own").newThread(() -> {
            seen[0] = INHERITED.get();
            seen[1] = Thread.currentThread().getContextClassLoader();
        });
        thread.start();
        await(() -> !thread.isAlive());

        assertThat(seen).containsExactly(null, OwnThreadsTest.class.getClassLoader());
        assertThat(thread.isDaemon()).isTrue();
        assertThat(thread.getName()).isEqualTo("own");
    }

    /** Felix keeps threads in a list, of which some have ended long ago. */
    @Test
    void its_module_can_go_when_it_has_ended_and_somebody_keeps_it() throws Exception {
        WeakReference<ClassLoader> module = workedForAModule();

        await(() -> isGone(module));
        assertThat(thread.isAlive()).isFalse();
    }

    private WeakReference<ClassLoader> workedForAModule() throws Exception {
        URL classes = OwnThreadsTest.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader module = new URLClassLoader(new URL[] {classes}, null)) {
            Class<?> owner = module.loadClass(Module.class.getName());
            thread = new OwnThreads(owner, "own").newThread(() -> {});
            thread.start();
            thread.join();
            return new WeakReference<>(module);
        }
    }

    private static final class Module {}

    /** A module stands on the stack by its protection domain, which leads to its class loader. */
    @SuppressWarnings("removal")
    private WeakReference<ProtectionDomain> startedByAModule(ThreadFactory factory) {
        ProtectionDomain module = new ProtectionDomain(null, null);
        PrivilegedAction<Thread> call = () -> factory.newThread(this::awaitEnd);
        thread = AccessController.doPrivileged(call, new AccessControlContext(new ProtectionDomain[] {module}));
        thread.start();
        return new WeakReference<>(module);
    }

    private static boolean isGone(WeakReference<?> reference) {
        System.gc();
        return reference.get() == null;
    }

    private static void await(BooleanSupplier reached) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
