package dev.kontor.kernel.internal.osgi;

import dev.kontor.kernel.internal.Kernel;
import java.lang.management.ManagementFactory;
import java.util.Map;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The kernel's figures in JMX while the bundle runs. Figures that can't be shown are no reason to have no kernel. */
public final class FigureBeans implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FigureBeans.class);

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private final Map<String, Object> beans;

    public FigureBeans(Kernel kernel) {
        beans = Map.of("Calls", kernel.callFigures(), "Events", kernel.eventFigures());
    }

    public void open() {
        beans.forEach((type, bean) -> attempt(type, name -> server.registerMBean(bean, name)));
    }

    @Override
    public void close() {
        beans.keySet().forEach(type -> attempt(type, server::unregisterMBean));
    }

    @FunctionalInterface
    private interface Step {
        void on(ObjectName name) throws JMException;
    }

    private static void attempt(String type, Step step) {
        try {
            step.on(new ObjectName("dev.kontor", "type", type));
        } catch (JMException e) {
            LOG.warn("Figures of {} in JMX: {}", type, e.getClass().getName());
        }
    }
}
