package dev.kontor.mail.internal.persistence;

import dev.kontor.kernel.TenantId;
import dev.kontor.mail.MailId;
import dev.kontor.persistence.Transactions;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The mails as they came: compressed, in pieces, so that none stands in memory as a whole. */
public final class Originals {

    private static final int PIECE = 256 * 1024;
    private static final String INSERT =
            "insert into mail_content (tenant_id, email_id, piece, bytes) values (?, ?, ?, ?)";

    private final Transactions transactions;

    public Originals(Transactions transactions) {
        this.transactions = transactions;
    }

    public void add(TenantId tenant, MailId email, InputStream original) throws IOException {
        try (PreparedStatement insert = transactions.connection().prepareStatement(INSERT);
                OutputStream target =
                        new FastGzip(new BufferedOutputStream(new PieceWriter(insert, tenant, email), PIECE), false)) {
            original.transferTo(target);
        } catch (SQLException e) {
            throw new IOException("The original could not be stored: " + e.getSQLState(), e);
        }
    }

    /** Mails that fit into memory together, in one round trip. */
    public void addSmall(TenantId tenant, Map<MailId, byte[]> originals) throws IOException {
        try (PreparedStatement insert = transactions.connection().prepareStatement(INSERT)) {
            for (Map.Entry<MailId, byte[]> original : originals.entrySet()) {
                insert.setString(1, tenant.value());
                insert.setObject(2, original.getKey().value());
                insert.setInt(3, 0);
                insert.setBytes(4, original.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IOException("Originals could not be stored: " + e.getSQLState(), e);
        }
    }

    /**
     * The original as it is stored, if it is small enough for one piece.
     *
     * @param mostlyFiles whether most of it is Base64
     */
    public static Optional<byte[]> packed(InputStream original, long size, boolean mostlyFiles) throws IOException {
        if (size > PIECE / 2) {
            return Optional.empty();
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream((int) size / (mostlyFiles ? 1 : 2) + 64);
        try (OutputStream target = new FastGzip(packed, mostlyFiles)) {
            original.transferTo(target);
        }
        return Optional.of(packed.toByteArray());
    }

    /**
     * Speed before size. In Base64 of what is packed already nothing occurs twice, but it has few letters: looking for
     * repetitions takes twice the time and saves nothing.
     */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream target, boolean mostlyFiles) throws IOException {
            super(target, 8 * 1024);
            def.setLevel(Deflater.BEST_SPEED);
            def.setStrategy(mostlyFiles ? Deflater.HUFFMAN_ONLY : Deflater.DEFAULT_STRATEGY);
        }
    }

    /** The original as a stream; it must be read within the running transaction. */
    public InputStream open(TenantId tenant, MailId email) throws IOException {
        return new GZIPInputStream(new PieceReader(transactions.connection(), tenant, email), 8 * 1024);
    }

    /** Each full buffer of the stream before it becomes a row. */
    private static final class PieceWriter extends OutputStream {
        private final PreparedStatement insert;
        private int piece;

        PieceWriter(PreparedStatement insert, TenantId tenant, MailId email) throws SQLException {
            this.insert = insert;
            insert.setString(1, tenant.value());
            insert.setObject(2, email.value());
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                insert.setInt(3, piece++);
                insert.setBytes(4, Arrays.copyOfRange(bytes, offset, offset + length));
                insert.executeUpdate();
            } catch (SQLException e) {
                throw new IOException("The original could not be stored: " + e.getSQLState(), e);
            }
        }
    }

    /** One row after the other; a mail has few. */
    private static final class PieceReader extends InputStream {
        private final Connection connection;
        private final TenantId tenant;
        private final MailId email;
        private byte[] bytes = new byte[0];
        private int next;
        private int piece;

        PieceReader(Connection connection, TenantId tenant, MailId email) {
            this.connection = connection;
            this.tenant = tenant;
            this.email = email;
        }

        @Override
        public int read() throws IOException {
            byte[] single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (next == bytes.length && !nextPiece()) {
                return -1;
            }
            int read = Math.min(length, bytes.length - next);
            System.arraycopy(bytes, next, target, offset, read);
            next += read;
            return read;
        }

        private boolean nextPiece() throws IOException {
            try (PreparedStatement select = connection.prepareStatement(
                    "select bytes from mail_content where tenant_id = ? and email_id = ? and piece = ?")) {
                select.setString(1, tenant.value());
                select.setObject(2, email.value());
                select.setInt(3, piece++);
                try (ResultSet rows = select.executeQuery()) {
                    if (!rows.next()) {
                        return false;
                    }
                    bytes = rows.getBytes(1);
                    next = 0;
                    return true;
                }
            } catch (SQLException e) {
                throw new IOException("The original could not be read: " + e.getSQLState(), e);
            }
        }
    }
}
