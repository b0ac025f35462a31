package dev.kontor.kernel.internal.audit.chain;

import java.util.Arrays;
import java.util.List;

/**
 * An audit row as the chain sees it: what stands in clear, and the encrypted content, which stays when its key is
 * destroyed.
 *
 * @param person the person whose data it is, or null
 * @param content encrypted, in Base64
 * @param signature by the installation that wrote the row, in Base64
 */
public record SealedRow(
        String tenant,
        long position,
        String action,
        String subjectType,
        String subjectId,
        String person,
        String occurredAt,
        String recordedAt,
        String actor,
        String channel,
        String content,
        String signature) {

    /** The fields in the order that the hash and the export know. */
    List<String> fields() {
        return Arrays.asList(
                tenant,
                Long.toString(position),
                action,
                subjectType,
                subjectId,
                person,
                occurredAt,
                recordedAt,
                actor,
                channel,
                content,
                signature);
    }

    static final int FIELDS = 12;

    static SealedRow of(List<String> fields) {
        return new SealedRow(
                fields.get(0),
                Long.parseLong(fields.get(1)),
                fields.get(2),
                fields.get(3),
                fields.get(4),
                fields.get(5),
                fields.get(6),
                fields.get(7),
                fields.get(8),
                fields.get(9),
                fields.get(10),
                fields.get(11));
    }
}
