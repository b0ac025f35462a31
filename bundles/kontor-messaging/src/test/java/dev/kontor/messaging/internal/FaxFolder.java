package dev.kontor.messaging.internal;

import dev.kontor.kernel.TenantId;
import dev.kontor.messaging.SendingWay;
import dev.kontor.messaging.transport.Handover;
import dev.kontor.messaging.transport.MessageTransport;
import dev.kontor.messaging.transport.OutgoingMessage;
import dev.kontor.messaging.transport.Transmission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** A fax service as many are fed: a folder that it watches. What is moved into it goes out, named by the message's id. */
final class FaxFolder implements MessageTransport {
    private final Path folder;

    FaxFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public SendingWay way() {
        return SendingWay.FAX;
    }

    @Override
    public boolean reachable(TenantId tenant) {
        return Files.isWritable(folder);
    }

    @Override
    public Transmission carry(OutgoingMessage message, Handover handover) {
        try {
            Path written = Files.writeString(
                    Files.createTempFile("fax", ".txt"),
                    message.number() + "\n" + message.subject() + "\n\n" + message.text());
            handover.pass();
            Path taken = folder.resolve(message.id() + ".txt");
            Files.move(written, taken, StandardCopyOption.REPLACE_EXISTING);
            return new Transmission.Taken(taken.getFileName().toString());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** What the service would fax. */
    List<String> faxes() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(FaxFolder::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
