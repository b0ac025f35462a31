/**
 * How a feature's repositories reach the database: one unit per bundle, one transaction over all units.
 *
 * <p>A bundle describes its unit with two headers, {@code Kontor-Persistence: <unit>} (the unit of that name in its
 * {@code META-INF/persistence.xml}, which lists the classes and nothing else) and {@code Kontor-Migrations: db/<unit>}
 * ({@code V001__what_it_does.sql} there runs on both databases, in {@code h2} and {@code postgresql} below it on one).
 *
 * <p>Attributes of the types {@link java.util.UUID} and {@link java.time.Instant} need no converter: they are stored as
 * {@code uuid} and {@code timestamp with time zone}, whatever the zone of the JVM, and come out of native queries as
 * the same types. Both databases keep microseconds. Enums are stored by name with {@code @Enumerated(STRING)}.
 *
 * <p>An entity carries its tenant outside its attributes, as part of the key; without {@code primaryKey = true} updates
 * would not name the tenant and miss the index:
 *
 * <pre>{@code
 * @Multitenant
 * @TenantDiscriminatorColumn(
 *         name = "tenant_id",
 *         contextProperty = PersistenceUnitProperties.MULTITENANT_PROPERTY_DEFAULT, // eclipselink.tenant-id
 *         primaryKey = true)
 * }</pre>
 *
 * <p>JPQL then sees the running transaction's tenant only; native queries must name {@code tenant_id} themselves.
 *
 * <p>A migration that takes away what older code reads (a contract step) says from which version on the schema can
 * still be read: {@code update kontor_schema set oldest_reader = 7 where module = '<unit>';}. Code older than that does
 * not start on it.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package dev.kontor.persistence;
