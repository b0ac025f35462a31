package dev.kontor.contacts.internal.domain;

import dev.kontor.contacts.ClientId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** C5: a company can't stand above itself, however many companies lie between. */
public final class ClientHierarchy {

    private ClientHierarchy() {}

    /** Whether the company would stand above itself if it got this parent. */
    public static boolean cycle(ClientId client, ClientId parent, Function<ClientId, Optional<ClientId>> parentOf) {
        Set<ClientId> passed = new HashSet<>(Set.of(client));
        Optional<ClientId> above = Optional.of(parent);
        while (above.isPresent()) {
            if (!passed.add(above.get())) {
                return true;
            }
            above = parentOf.apply(above.get());
        }
        return false;
    }
}
