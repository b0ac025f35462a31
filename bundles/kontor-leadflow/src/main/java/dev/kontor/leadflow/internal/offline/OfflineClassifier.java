package dev.kontor.leadflow.internal.offline;

import dev.kontor.kernel.TenantId;
import dev.kontor.leadflow.classification.ClassificationSetup;
import dev.kontor.leadflow.classification.CorrectedNote;
import dev.kontor.leadflow.classification.NoteClassifier;
import dev.kontor.leadflow.internal.domain.classification.LabelledNote;
import dev.kontor.leadflow.internal.domain.classification.OutcomeModel;
import dev.kontor.leadflow.internal.domain.classification.WordFamilies;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The classifier that needs no network: learns from the labelled notes that come with the bundle when it is first needed,
 * and for each tenant from what its supervisors said.
 */
public final class OfflineClassifier implements NoteClassifier {
    private static final int NAME_BYTES = 4;

    private OutcomeModel model;

    @Override
    public String name() {
        return ClassificationSetup.OFFLINE;
    }

    @Override
    public Optional<String> problem(TenantId tenant) {
        return Optional.empty();
    }

    @Override
    public Judge judge(TenantId tenant, List<CorrectedNote> corrected) {
        OutcomeModel ours = model();
        if (corrected.isEmpty()) {
            return ours::judge;
        }
        String said = corrected.stream()
                .map(note -> note.outcome() + "\t" + note.text())
                .collect(Collectors.joining("\n"));
        List<LabelledNote> notes = corrected.stream()
                .map(note -> new LabelledNote(note.outcome(), note.text()))
                .toList();
        return ours.taught(ours.name() + "+" + fingerprint(said), notes)::judge;
    }

    /** What is known without any supervisor. */
    public synchronized OutcomeModel model() {
        if (model == null) {
            String notes = resource("training_de.txt") + resource("training_en.txt");
            String families = resource("word-families.txt");
            model = OutcomeModel.trained(
                    name() + "-" + fingerprint(notes + families),
                    LabelledNote.read(notes.lines()),
                    WordFamilies.read(families.lines()));
        }
        return model;
    }

    private static String resource(String name) {
        try (InputStream file = OfflineClassifier.class.getResourceAsStream("/notes/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells models apart; says nothing of the notes. */
    private static String fingerprint(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Each JDK has SHA-256", impossible);
        }
    }
}
