package dev.kontor.host.standalone.internal.application;

import dev.kontor.host.HostTeam;
import dev.kontor.host.standalone.Role;
import dev.kontor.host.standalone.User;
import dev.kontor.host.standalone.UserData;
import dev.kontor.host.standalone.Users;
import dev.kontor.host.standalone.internal.domain.LoginNames;
import dev.kontor.host.standalone.internal.domain.UserRules;
import dev.kontor.host.standalone.internal.persistence.RoleStore;
import dev.kontor.host.standalone.internal.persistence.TeamStore;
import dev.kontor.host.standalone.internal.persistence.UserStore;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.rules.FieldChecks;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keeps the users of a tenant. */
public final class UserService implements Users {
    private static final String SUBJECT = "user";

    private final Guard guard;
    private final UserStore users;
    private final TeamStore teams;
    private final RoleStore roles;
    private final DirectoryMemory memory;
    private final Traces traces;
    private final KontorClock clock;

    public UserService(
            Guard guard,
            UserStore users,
            TeamStore teams,
            RoleStore roles,
            DirectoryMemory memory,
            Traces traces,
            KontorClock clock) {
        this.guard = guard;
        this.users = users;
        this.teams = teams;
        this.roles = roles;
        this.memory = memory;
        this.traces = traces;
        this.clock = clock;
    }

    @Override
    public Outcome<List<User>> list(CallContext call) {
        return guard.read(call, KernelModule.USERS, caller -> Outcome.done(users.all()));
    }

    @Override
    public Outcome<User> create(CallContext call, UserId id, UserData wanted) {
        return guard.write(call, KernelModule.USERS, caller -> {
            UserData data = LoginNames.folded(wanted);
            memory.change(caller.tenant());
            FieldChecks checks = rules().check(UserRules.checkId(id), data);
            if (!checks.passed()) {
                return Outcome.refused(checks.refusal());
            }
            if (users.find(id).isPresent()) {
                return Outcome.refused(new Refusal.Conflict("exists", null, "There is a user with this id already."));
            }
            if (anothersLogin(id, data)) {
                return loginInUse();
            }
            Instant now = clock.instant();
            User created = users.create(caller, id, data, now);
            traces.append(caller, "host.user-created", SUBJECT, id.value(), now, Map.of(), fields(created));
            return Outcome.done(created);
        });
    }

    @Override
    public Outcome<User> change(CallContext call, UserId id, long version, UserData wanted) {
        return guard.write(call, KernelModule.USERS, caller -> {
            UserData data = LoginNames.folded(wanted);
            memory.change(caller.tenant());
            Optional<User> before = find(id);
            if (before.isEmpty()) {
                return notFound();
            }
            FieldChecks checks = rules().check(new FieldChecks(), data);
            if (!checks.passed()) {
                return Outcome.refused(checks.refusal());
            }
            if (before.get().version() != version) {
                return Outcome.refused(Refusal.Conflict.stale(before.get().version()));
            }
            if (anothersLogin(id, data)) {
                return loginInUse();
            }
            Instant now = clock.instant();
            return Outcome.done(
                    changed(caller, "host.user-changed", before.get(), users.change(caller, id, data, now), now));
        });
    }

    @Override
    public Outcome<User> setActive(CallContext call, UserId id, long version, boolean active) {
        return guard.write(call, KernelModule.USERS, caller -> {
            memory.change(caller.tenant());
            Optional<User> before = find(id);
            if (before.isEmpty()) {
                return notFound();
            }
            if (before.get().active() == active) {
                return Outcome.done(before.get());
            }
            if (before.get().version() != version) {
                return Outcome.refused(Refusal.Conflict.stale(before.get().version()));
            }
            Instant now = clock.instant();
            String action = active ? "host.user-activated" : "host.user-deactivated";
            return Outcome.done(changed(caller, action, before.get(), users.setActive(caller, id, active, now), now));
        });
    }

    private User changed(Caller caller, String action, User before, User after, Instant now) {
        traces.append(caller, action, SUBJECT, after.id().value(), now, fields(before), fields(after));
        return after;
    }

    private Optional<User> find(UserId id) {
        return id == null ? Optional.empty() : users.find(id);
    }

    private UserRules rules() {
        return new UserRules(
                teams.all().stream().map(HostTeam::id).collect(Collectors.toSet()),
                roles.all().stream().map(Role::name).collect(Collectors.toSet()));
    }

    private boolean anothersLogin(UserId id, UserData data) {
        return data.logins().stream()
                .anyMatch(login ->
                        users.owner(login).filter(owner -> !owner.equals(id)).isPresent());
    }

    private static Map<String, Object> fields(User user) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("active", user.active());
        fields.put("displayName", user.data().displayName());
        fields.put("email", user.data().email());
        fields.put("logins", user.data().logins());
        fields.put("teams", user.data().teams());
        fields.put("roles", user.data().roles());
        fields.put("locale", user.data().locale());
        fields.put("zone", user.data().zone());
        return fields;
    }

    private static Outcome<User> notFound() {
        return Outcome.refused(new Refusal.NotFound(SUBJECT));
    }

    private static Outcome<User> loginInUse() {
        return Outcome.refused(
                new Refusal.Conflict("login-in-use", null, "Another user of the tenant has one of the login names."));
    }
}
