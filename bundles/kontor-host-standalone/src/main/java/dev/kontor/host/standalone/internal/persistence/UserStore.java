package dev.kontor.host.standalone.internal.persistence;

import dev.kontor.host.standalone.User;
import dev.kontor.host.standalone.UserData;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.persistence.Unit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The users of the transaction's tenant. */
public final class UserStore {

    private final Unit unit;

    public UserStore(Unit unit) {
        this.unit = unit;
    }

    public List<User> all() {
        Map<String, List<String>> logins = entities()
                .createQuery("select l from LoginRow l order by l.login", LoginRow.class)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        LoginRow::user, Collectors.mapping(LoginRow::login, Collectors.toList())));
        return entities()
                .createQuery("select u from UserRow u order by u.displayName, u.id", UserRow.class)
                .getResultStream()
                .map(row -> user(row, logins.getOrDefault(row.id(), List.of())))
                .toList();
    }

    public Optional<User> find(UserId id) {
        return Optional.ofNullable(entities().find(UserRow.class, id.value())).map(row -> user(row, logins(id)));
    }

    /** Whose login name it is; empty when it is free. */
    public Optional<UserId> owner(String login) {
        return Optional.ofNullable(entities().find(LoginRow.class, login)).map(row -> new UserId(row.user()));
    }

    public User create(Caller caller, UserId id, UserData data, Instant now) {
        UserRow row = new UserRow(id);
        row.write(data, Trace.of(caller, now));
        entities().persist(row);
        data.logins().forEach(login -> entities().persist(new LoginRow(login, id.value())));
        return written(row, data.logins());
    }

    public User change(Caller caller, UserId id, UserData data, Instant now) {
        UserRow row = forWriting(id);
        row.write(data, Trace.of(caller, now));
        List<String> before = logins(id);
        before.stream()
                .filter(login -> !data.logins().contains(login))
                .forEach(login -> entities().remove(entities().find(LoginRow.class, login)));
        data.logins().stream()
                .filter(login -> !before.contains(login))
                .forEach(login -> entities().persist(new LoginRow(login, id.value())));
        return written(row, data.logins());
    }

    public User setActive(Caller caller, UserId id, boolean active, Instant now) {
        UserRow row = forWriting(id);
        row.setActive(active, Trace.of(caller, now));
        return written(row, logins(id));
    }

    /** Its version grows also when only the login names change, which are rows of their own. */
    private UserRow forWriting(UserId id) {
        UserRow row = entities().find(UserRow.class, id.value());
        entities().lock(row, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return row;
    }

    private User written(UserRow row, List<String> logins) {
        entities().flush();
        return user(row, logins);
    }

    private List<String> logins(UserId id) {
        return entities()
                .createQuery("select l.login from LoginRow l where l.user = :user order by l.login", String.class)
                .setParameter("user", id.value())
                .getResultList();
    }

    private static User user(UserRow row, List<String> logins) {
        return new User(new UserId(row.id()), row.version(), row.active(), row.data(logins));
    }

    private EntityManager entities() {
        return unit.entityManager();
    }
}
