package dev.kontor.kernel.internal.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.json.KontorJson;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.internal.audit.chain.ChainHash;
import dev.kontor.kernel.internal.audit.chain.SealedRow;
import dev.kontor.kernel.internal.secret.MasterKey;
import dev.kontor.kernel.internal.secret.PersonKeys;
import dev.kontor.kernel.internal.secret.SecretKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;

/** Encrypts the content of rows with the key of their person, and signs the rows as our own. */
final class AuditSecrets {
    private static final byte[] PURPOSE = "audit".getBytes(StandardCharsets.US_ASCII);

    private final MasterKey master;
    private final PersonKeys keys;
    private final ObjectMapper json = KontorJson.stored();

    AuditSecrets(MasterKey master, PersonKeys keys) {
        this.master = master;
        this.keys = keys;
    }

    byte[] encrypted(TenantId tenant, UUID person, AuditContent content) {
        try {
            return SecretKeys.encrypt(keys.forWriting(tenant, owner(person)), json.writeValueAsBytes(content), PURPOSE);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The changes can't be written as JSON", impossible);
        }
    }

    /** The key that the content of the person's rows is read with; empty when it was destroyed. */
    Optional<SecretKey> key(TenantId tenant, UUID person) {
        return keys.forReading(tenant, owner(person));
    }

    /** The content; empty when it was changed in the database. */
    Optional<AuditContent> read(SecretKey key, SealedRow row) {
        return SecretKeys.decrypt(key, Base64.getDecoder().decode(row.content()), PURPOSE)
                .map(this::parsed);
    }

    /** Over all that the writer knows; the position is given by the database. */
    byte[] signature(SealedRow row) {
        return master.sign(ChainHash.signed(row));
    }

    boolean genuine(SealedRow row) {
        return MessageDigest.isEqual(signature(row), Base64.getDecoder().decode(row.signature()));
    }

    private AuditContent parsed(byte[] content) {
        try {
            return json.readValue(content, AuditContent.class);
        } catch (IOException impossible) {
            throw new IllegalStateException("We wrote JSON", impossible);
        }
    }

    private static UUID owner(UUID person) {
        return person == null ? PersonKeys.NOBODY : person;
    }
}
