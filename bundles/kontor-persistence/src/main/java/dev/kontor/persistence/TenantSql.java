package dev.kontor.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.StringJoiner;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.sessions.Session;

/** SQL that JPA can't say. The tenant of the running transaction is always the first parameter, {@code ?1}. */
public final class TenantSql {
    private final Unit unit;

    public TenantSql(Unit unit) {
        this.unit = unit;
    }

    /** The entity manager of the running transaction. */
    public EntityManager entityManager() {
        return unit.entityManager();
    }

    /** The tenant that the running transaction is bound to. */
    public String tenant() {
        return (String)
                unit.entityManager().getProperties().get(PersistenceUnitProperties.MULTITENANT_PROPERTY_DEFAULT);
    }

    public boolean onPostgreSql() {
        return unit.entityManager().unwrap(Session.class).getPlatform().isPostgreSQL();
    }

    /** The rows; {@code parameters} are {@code ?2} and so on. */
    @SuppressWarnings("unchecked") // a native query without a result class gives arrays
    public List<Object[]> rows(String sql, Object... parameters) {
        return query(sql, parameters).getResultList();
    }

    /** The values of the only column. */
    @SuppressWarnings("unchecked") // the caller knows the type of the column
    public <T> List<T> values(String sql, Object... parameters) {
        return query(sql, parameters).getResultList();
    }

    public long count(String sql, Object... parameters) {
        return ((Number) query(sql, parameters).getSingleResult()).longValue();
    }

    /** Runs a statement that writes; tells how many rows it changed. */
    public int execute(String sql, Object... parameters) {
        return query(sql, parameters).executeUpdate();
    }

    public Query query(String sql, Object... parameters) {
        Query query = unit.entityManager().createNativeQuery(sql).setParameter(1, tenant());
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 2, parameters[i]);
        }
        return query;
    }

    /** Placeholders for a list of values of which the first is {@code ?first}. */
    public static String placeholders(int first, Collection<?> values) {
        StringJoiner placeholders = new StringJoiner(", ", "(", ")");
        for (int i = 0; i < values.size(); i++) {
            placeholders.add("?" + (first + i));
        }
        return placeholders.toString();
    }
}
