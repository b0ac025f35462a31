package dev.kontor.datasource.internal;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.ToIntFunction;
import javax.management.JMException;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pool's figures in JMX, for as long as the pool is open. Figures that can't be shown are no reason to have none. */
public final class PoolFigures implements PoolFiguresMXBean, AutoCloseable {
    static final String NAME = "dev.kontor:type=Pool";
    private static final Logger LOG = LoggerFactory.getLogger(PoolFigures.class);

    private final HikariDataSource pool;

    PoolFigures(HikariDataSource pool) {
        this.pool = pool;
    }

    void register() {
        try {
            ManagementFactory.getPlatformMBeanServer().registerMBean(this, new ObjectName(NAME));
        } catch (JMException e) {
            LOG.warn("{} is not shown in JMX: {}", NAME, e.getClass().getName());
        }
    }

    @Override
    public void close() {
        try {
            ManagementFactory.getPlatformMBeanServer().unregisterMBean(new ObjectName(NAME));
        } catch (JMException e) {
            LOG.warn("{} was not shown in JMX: {}", NAME, e.getClass().getName());
        }
    }

    @Override
    public int getActive() {
        return now(HikariPoolMXBean::getActiveConnections);
    }

    @Override
    public int getIdle() {
        return now(HikariPoolMXBean::getIdleConnections);
    }

    @Override
    public int getWaiting() {
        return now(HikariPoolMXBean::getThreadsAwaitingConnection);
    }

    @Override
    public int getLargest() {
        return pool.getMaximumPoolSize();
    }

    /** Hikari makes its pool with the first connection. */
    private int now(ToIntFunction<HikariPoolMXBean> figure) {
        HikariPoolMXBean figures = pool.getHikariPoolMXBean();
        return figures == null ? 0 : figure.applyAsInt(figures);
    }
}
