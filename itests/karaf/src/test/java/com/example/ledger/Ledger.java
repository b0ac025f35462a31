package com.example.ledger;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.function.LongUnaryOperator;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;

/** A host's bundle that writes and reads its own table by the container's JPA. */
public final class Ledger implements BundleActivator, LongUnaryOperator {

    public static final String UNIT = "ledger";

    private ServiceTracker<EntityManagerFactory, ServiceRegistration<LongUnaryOperator>> factories;
    private volatile EntityManagerFactory factory;

    @Override
    public void start(BundleContext context) throws Exception {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + System.getProperty("karaf.data") + "/ledger");
        database.setUser("sa");
        context.registerService(DataSource.class, database, named("osgi.jndi.service.name"));
        factories =
                new ServiceTracker<>(
                        context,
                        context.createFilter("(&(objectClass=" + EntityManagerFactory.class.getName()
                                + ")(osgi.unit.name=" + UNIT + "))"),
                        null) {
                    @Override
                    public ServiceRegistration<LongUnaryOperator> addingService(
                            ServiceReference<EntityManagerFactory> reference) {
                        factory = context.getService(reference);
                        return context.registerService(LongUnaryOperator.class, Ledger.this, named("unit"));
                    }

                    @Override
                    public void removedService(
                            ServiceReference<EntityManagerFactory> reference,
                            ServiceRegistration<LongUnaryOperator> registration) {
                        registration.unregister();
                        context.ungetService(reference);
                    }
                };
        factories.open();
    }

    private static Dictionary<String, Object> named(String property) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(property, UNIT);
        return properties;
    }

    @Override
    public void stop(BundleContext context) {
        factories.close();
    }

    /** Writes the invoice of this number; gives the sum of all numbers, as read anew. */
    @Override
    public long applyAsLong(long number) {
        EntityManager entities = factory.createEntityManager();
        try {
            entities.getTransaction().begin();
            entities.persist(new Invoice(number));
            entities.getTransaction().commit();
            entities.clear();
            return entities.createQuery("select i from Invoice i", Invoice.class).getResultList().stream()
                    .mapToLong(Invoice::number)
                    .sum();
        } finally {
            entities.close();
        }
    }
}
