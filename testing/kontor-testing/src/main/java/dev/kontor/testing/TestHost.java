package dev.kontor.testing;

import dev.kontor.host.TeamDirectory;
import dev.kontor.host.UserDirectory;
import dev.kontor.kernel.internal.host.HostPart;
import dev.kontor.kernel.internal.host.HostServices;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A host without a container: users and teams in memory, and what else the test brings. */
public final class TestHost implements HostServices {

    private final Map<Class<?>, Object> parts = new ConcurrentHashMap<>();

    public TestHost(TestUsers users) {
        TeamDirectory teams = users::teams;
        bring(UserDirectory.class, users);
        bring(TeamDirectory.class, teams);
    }

    /** The host brings one more part. */
    public <S> void bring(Class<S> type, S part) {
        parts.put(type, part);
    }

    @Override
    public boolean brought(HostPart part) {
        return parts.containsKey(part.type());
    }

    @Override
    public Optional<Object> find(HostPart part) {
        return Optional.ofNullable(parts.get(part.type()));
    }
}
