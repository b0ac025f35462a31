package dev.kontor.activities.internal.domain;

import dev.kontor.kernel.UserId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The employees whose private entries some are (W26); the same employees are the same audience. */
public record Audience(UUID id, List<UserId> members) {

    /** The audience of these, or null: what is one employee's alone needs none. */
    public static Audience of(Collection<UserId> employees) {
        List<UserId> members = employees.stream()
                .distinct()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList();
        return members.size() < 2 ? null : new Audience(id(members), members);
    }

    /** Whose entries they are, in audit rows. */
    public static String names(Collection<UserId> employees) {
        return employees.stream().map(UserId::value).sorted().collect(Collectors.joining(", "));
    }

    private static UUID id(List<UserId> members) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (UserId member : members) {
                byte[] bytes = member.value().getBytes(StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
                digest.update(bytes);
            }
            ByteBuffer name = ByteBuffer.wrap(digest.digest());
            return new UUID(name.getLong(), name.getLong());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every JVM has SHA-256", missing);
        }
    }
}
