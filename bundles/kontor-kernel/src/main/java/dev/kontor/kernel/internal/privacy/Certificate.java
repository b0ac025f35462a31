package dev.kontor.kernel.internal.privacy;

import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.internal.privacy.ErasureTable.StoredPart;
import dev.kontor.kernel.privacy.Erased;
import dev.kontor.kernel.privacy.Erasure;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was erased, by whom and how much, and what stays. Its hash goes into the audit chain, which seals it. */
record Certificate(String json) {
    private static final List<String> STAYS = List.of(
            "Backups, replicas and write-ahead logs of the database keep what they hold until they expire.",
            "Audit rows stay without their content: its key was destroyed.",
            "The ids of the erased contacts stay in audit rows and in this certificate.");

    static Certificate of(TenantId tenant, Erasure erasure, List<StoredPart> parts, Instant finishedAt) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("tenant", tenant);
        content.put("erasure", erasure.id());
        content.put("person", erasure.person());
        content.put("reason", erasure.reason());
        content.put("requestedBy", erasure.requestedBy());
        content.put("requestedAt", erasure.requestedAt());
        content.put("finishedAt", finishedAt);
        Map<String, Erased> contributors = new LinkedHashMap<>();
        parts.forEach(part -> contributors.put(part.contributor(), part.erased()));
        content.put("contributors", contributors);
        content.put("stays", STAYS);
        return new Certificate(ErasureTable.written(content));
    }

    String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(json.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Each JDK has SHA-256", impossible);
        }
    }
}
