package dev.kontor.kernel.internal.secret;

import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.internal.guard.GuardCaller;
import dev.kontor.kernel.secret.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Secrets of modules under the key that each tenant has for what is about nobody. */
public final class SealedSecrets implements Secrets {
    private final PersonKeys keys;

    public SealedSecrets(PersonKeys keys) {
        this.keys = keys;
    }

    @Override
    public byte[] seal(Caller caller, String boundTo, String secret) {
        GuardCaller.requireOpen(caller);
        return SecretKeys.encrypt(
                keys.forWriting(caller.tenant(), PersonKeys.NOBODY),
                secret.getBytes(StandardCharsets.UTF_8),
                place(caller, boundTo));
    }

    @Override
    public Optional<String> open(Caller caller, String boundTo, byte[] sealed) {
        GuardCaller.requireOpen(caller);
        return keys.forReading(caller.tenant(), PersonKeys.NOBODY)
                .flatMap(key -> SecretKeys.decrypt(key, sealed, place(caller, boundTo)))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private static byte[] place(Caller caller, String boundTo) {
        return ("secret/" + caller.tenant().value() + "/" + boundTo).getBytes(StandardCharsets.UTF_8);
    }
}
