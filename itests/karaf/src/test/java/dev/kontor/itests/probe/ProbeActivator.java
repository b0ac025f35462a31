package dev.kontor.itests.probe;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.inject.Inject;
import org.ops4j.pax.exam.ProbeInvoker;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** Runs the methods of a test class inside the container, on one instance with its services injected. */
public final class ProbeActivator implements BundleActivator, ProbeInvoker {

    private static final long SERVICE_WAIT = 60_000;

    private final Map<String, Object> instances = new ConcurrentHashMap<>();
    private BundleContext context;

    @Override
    public void start(BundleContext bundleContext) {
        context = bundleContext;
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("Probe-Signature", context.getBundle().getSymbolicName());
        context.registerService(ProbeInvoker.class, this, properties);
    }

    @Override
    public void stop(BundleContext bundleContext) {
        instances.clear();
    }

    @Override
    public void call(Object... arguments) {
        try {
            Object instance = instances.computeIfAbsent((String) arguments[0], this::create);
            Method method = instance.getClass().getDeclaredMethod((String) arguments[1]);
            method.setAccessible(true);
            method.invoke(instance);
        } catch (InvocationTargetException e) {
            throw portable(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw portable(e);
        }
    }

    private Object create(String className) {
        try {
            Class<?> type = FrameworkUtil.getBundle(ProbeActivator.class).loadClass(className);
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object instance = constructor.newInstance();
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Inject.class)) {
                    field.setAccessible(true);
                    field.set(instance, service(field.getType()));
                }
            }
            return instance;
        } catch (ReflectiveOperationException e) {
            throw portable(e);
        }
    }

    private Object service(Class<?> type) {
        if (type == BundleContext.class) {
            return context;
        }
        ServiceTracker<Object, Object> tracker = new ServiceTracker<>(context, type.getName(), null);
        tracker.open();
        try {
            Object service = tracker.waitForService(SERVICE_WAIT);
            if (service == null) {
                throw new AssertionError("No service " + type.getName() + " within " + SERVICE_WAIT + " ms");
            }
            return service;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for " + type.getName(), e);
        }
    }

    /** The failure with its place, made of nothing but JDK classes: it has to cross to the test's JVM. */
    private static AssertionError portable(Throwable failure) {
        Throwable cause = failure.getCause() == null ? null : portable(failure.getCause());
        String text = failure instanceof AssertionError ? failure.getMessage() : failure.toString();
        AssertionError portable = new AssertionError(text, cause);
        portable.setStackTrace(failure.getStackTrace());
        return portable;
    }
}
