package dev.kontor.kernel.internal.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.module.ModuleEvents.ModuleSwitched;
import dev.kontor.kernel.module.ModuleId;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.lang.reflect.Method;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** P3, N1: the classes of the APIs outlive the kernel's bundle; what it keeps beside them for JSON must not hold it. */
class AKernelThatWasReplacedTest {

    private static final ModuleSwitched PAYLOAD = new ModuleSwitched(new ModuleId("contacts"), true);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void it_goes_once_it_has_stopped() throws Exception {
        assertThat(isGone(new WeakReference<>(used(true)), PATIENCE)).isTrue();
    }

    /** Else the other one would prove nothing. */
    @Test
    void it_stays_where_it_did_not_stop() throws Exception {
        assertThat(isGone(new WeakReference<>(used(false)), Duration.ofSeconds(1)))
                .isFalse();
    }

    private static boolean isGone(WeakReference<ClassLoader> kernel, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        do {
            System.gc();
        } while (kernel.get() != null && System.nanoTime() < end);
        return kernel.get() == null;
    }

    private static ClassLoader used(boolean stopped) throws Exception {
        ClassLoader kernel = new LoaderOfTheKernel();
        Class<?> json = kernel.loadClass(PayloadJson.class.getName());
        Method write = json.getDeclaredMethod("write", Class.class, Object.class);
        write.setAccessible(true);
        assertThat((String) write.invoke(null, ModuleSwitched.class, PAYLOAD)).contains("contacts");
        if (stopped) {
            Method forget = json.getDeclaredMethod("forget");
            forget.setAccessible(true);
            forget.invoke(null);
        }
        return kernel;
    }

    /** Has the mappers for itself, as the kernel's bundle has; the classes of the API are everybody's. */
    private static final class LoaderOfTheKernel extends ClassLoader {
        LoaderOfTheKernel() {
            super(AKernelThatWasReplacedTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(PayloadJson.class.getName()) && !name.startsWith("dev.kontor.json.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known == null ? define(name) : known;
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = file.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
