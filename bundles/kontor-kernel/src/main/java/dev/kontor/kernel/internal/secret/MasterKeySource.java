package dev.kontor.kernel.internal.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;

/** Where the master key comes from: the configuration, or else a file that only we can read. Never says the key. */
public final class MasterKeySource {
    private static final String DEFAULT_FILE = "dev.kontor.kernel.key";

    private final SecretKey configured;
    private final Path file;

    private MasterKeySource(SecretKey configured, Path file) {
        this.configured = configured;
        this.file = file;
    }

    /** As it stands in the configuration of the container. */
    public static MasterKeySource configured(String key, String file) {
        return of(key, file, System.getProperty("karaf.etc"));
    }

    /**
     * @param key 32 bytes in Base64, or empty: then the file has them
     * @param file empty for {@code dev.kontor.kernel.key} in the folder
     * @param folder Karaf's {@code etc}; null where there is none
     */
    public static MasterKeySource of(String key, String file, String folder) {
        if (!key.isBlank()) {
            return new MasterKeySource(decoded(key, "masterKey"), null);
        }
        if (!file.isBlank()) {
            return new MasterKeySource(null, Path.of(file));
        }
        if (folder == null) {
            throw new IllegalArgumentException(
                    "dev.kontor.kernel needs masterKey or masterKeyFile, as there is no folder karaf.etc");
        }
        return new MasterKeySource(null, Path.of(folder, DEFAULT_FILE));
    }

    /** The key; empty when no file has been made yet. */
    Optional<SecretKey> key() {
        if (configured != null) {
            return Optional.of(configured);
        }
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(decoded(Files.readString(file, StandardCharsets.US_ASCII), file.toString()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The file of the master key can't be read", unreadable);
        }
    }

    /** Makes the file, on disk when this returns. */
    SecretKey make() {
        SecretKey key = SecretKeys.random();
        ByteBuffer text = StandardCharsets.US_ASCII.encode(
                Base64.getEncoder().encodeToString(key.getEncoded()) + System.lineSeparator());
        try (FileChannel channel =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), onlyForUs())) {
            while (text.hasRemaining()) {
                channel.write(text);
            }
            channel.force(true);
            return key;
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The file of the master key can't be made", unwritable);
        }
    }

    private static FileAttribute<?>[] onlyForUs() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static SecretKey decoded(String text, String where) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.trim());
        } catch (IllegalArgumentException malformed) {
            // Without the cause: its message has a piece of the text.
            throw new IllegalArgumentException("The master key in " + where + " is no Base64");
        }
        if (bytes.length != SecretKeys.KEY_BYTES) {
            throw new IllegalArgumentException(
                    "The master key in " + where + " has " + bytes.length + " bytes instead of 32");
        }
        return SecretKeys.of(bytes);
    }

    @Override
    public String toString() {
        return configured == null ? file.toString() : "the configuration";
    }
}
