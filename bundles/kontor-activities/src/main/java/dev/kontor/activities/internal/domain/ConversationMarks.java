package dev.kontor.activities.internal.domain;

import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.interaction.InteractionObserved;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;

/**
 * By what the interactions of a conversation are known (A30): a digest of each mark that was told, another in each tenant.
 * A Message-ID says whose server it came from; timelines don't need to know.
 */
public final class ConversationMarks {

    private ConversationMarks() {}

    /** In the order in which they were told, the interaction's own first. */
    public static List<UUID> of(TenantId tenant, List<String> told) {
        return told.stream()
                .filter(mark -> mark != null && !mark.isBlank())
                .distinct()
                .limit(InteractionObserved.MAX_MARKS)
                .map(mark -> digest(tenant.value() + "\n" + mark))
                .toList();
    }

    private static UUID digest(String text) {
        try {
            ByteBuffer digest =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
            return new UUID(digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
