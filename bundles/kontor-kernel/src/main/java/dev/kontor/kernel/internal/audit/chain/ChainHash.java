package dev.kontor.kernel.internal.audit.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * SHA-256 over the hash before and over the fields of the row, each led by its length, so that no two rows read the
 * same. Of the content goes in its own hash, the commitment: it is salted by the key and the nonce that encrypted it, so
 * that nobody who has it can try out what the content was.
 */
public final class ChainHash {
    private static final int POSITION = 1;
    private static final int CONTENT = 10;
    private static final int SIGNATURE = 11;
    private static final int NONE = -1;

    private ChainHash() {}

    public static Link next(Head before, SealedRow row) {
        MessageDigest digest = sha256();
        add(digest, before.hash());
        addAll(digest, row.fields());
        return new Link(before.place() + 1, row.position(), hex(digest));
    }

    /** What is signed when the row is written: all but its position, which nobody knows yet, and the signature. */
    public static byte[] signed(SealedRow row) {
        MessageDigest digest = sha256();
        List<String> fields = new ArrayList<>(row.fields());
        fields.set(POSITION, null);
        fields.set(SIGNATURE, null);
        addAll(digest, fields);
        return digest.digest();
    }

    private static void addAll(MessageDigest digest, List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            add(digest, i == CONTENT ? commitment(fields.get(i)) : fields.get(i));
        }
    }

    static String commitment(String content) {
        MessageDigest digest = sha256();
        digest.update(Base64.getDecoder().decode(content));
        return hex(digest);
    }

    private static void add(MessageDigest digest, String field) {
        byte[] bytes = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(field == null ? NONE : bytes.length)
                .array());
        digest.update(bytes);
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Each JDK has SHA-256", impossible);
        }
    }
}
