package dev.kontor.leadflow.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.kontor.leadflow.internal.domain.classification.LabelledNote;
import dev.kontor.leadflow.internal.offline.OfflineClassifier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** N12, L20, L26: how good the offline classifier is, on notes that it never saw. */
class HeldOutNotesTest {
    private static final Path PAGE = Path.of("../../docs/features/leadflow-classification.md");
    private static final String BEGIN = "<!-- figures, checked by HeldOutNotesTest -->\n";
    private static final String END = "<!-- end of figures -->";
    private static final double NEARLY_THE_SAME = 0.7;

    private final OfflineClassifier classifier = new OfflineClassifier();
    private final List<LabelledNote> learned = both("training");
    private final List<LabelledNote> heldOut = both("held-out");

    /** The text itself decides, so that nobody picks: the first four bytes of its SHA-256, divided by three. */
    @Test
    void a_fixed_rule_keeps_a_third_apart() throws Exception {
        for (LabelledNote note : learned) {
            assertThat(isHeldOut(note.text())).as(note.text()).isFalse();
        }
        for (LabelledNote note : heldOut) {
            assertThat(isHeldOut(note.text())).as(note.text()).isTrue();
        }
        assertThat(notes("training_de").size() + notes("held-out_de").size()).isGreaterThanOrEqualTo(600);
        assertThat(notes("training_en").size() + notes("held-out_en").size()).isGreaterThanOrEqualTo(200);
    }

    /** No note stands twice, and none that was kept apart is nearly the same as any other. */
    @Test
    void no_note_stands_in_both_parts_nor_nearly() {
        List<LabelledNote> all = new ArrayList<>(learned);
        all.addAll(heldOut);
        List<String> texts = all.stream().map(LabelledNote::text).toList();
        assertThat(texts).doesNotHaveDuplicates();
        Map<String, Integer> numbers = new HashMap<>();
        List<BitSet> pieces = texts.stream().map(text -> pieces(text, numbers)).toList();
        for (int i = learned.size(); i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (likeness(pieces.get(i), pieces.get(j)) >= NEARLY_THE_SAME) {
                    fail(texts.get(i) + " / " + texts.get(j));
                }
            }
        }
    }

    /** The figures of the page are those of this build, to the last digit. */
    @Test
    void the_figures_on_the_page_are_true() throws IOException {
        String figures = ClassifierFigures.of(classifier.model(), notes("held-out_de"), notes("held-out_en"));
        String page = Files.readString(PAGE);
        assertThat(page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END)))
                .isEqualTo(figures);
        assertThat(ClassifierFigures.macroF1(classifier.model(), heldOut)).isGreaterThan(0.75);
    }

    /** The same note and the same model say the same, also when it is trained anew. */
    @Test
    void the_same_note_always_gets_the_same_verdict() {
        OfflineClassifier again = new OfflineClassifier();
        for (LabelledNote note : heldOut) {
            assertThat(again.model().judge(note.text()))
                    .isEqualTo(classifier.model().judge(note.text()));
        }
    }

    private static boolean isHeldOut(String text) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return Integer.remainderUnsigned(ByteBuffer.wrap(hash).getInt(), 3) == 0;
    }

    private static BitSet pieces(String text, Map<String, Integer> numbers) {
        String bounded = " " + text.toLowerCase(Locale.ROOT) + " ";
        BitSet pieces = new BitSet();
        for (int i = 0; i + 3 <= bounded.length(); i++) {
            pieces.set(numbers.computeIfAbsent(bounded.substring(i, i + 3), unseen -> numbers.size()));
        }
        return pieces;
    }

    private static double likeness(BitSet one, BitSet other) {
        BitSet common = (BitSet) one.clone();
        common.and(other);
        int both = common.cardinality();
        return (double) both / (one.cardinality() + other.cardinality() - both);
    }

    private static List<LabelledNote> both(String part) {
        List<LabelledNote> notes = new ArrayList<>(notes(part + "_de"));
        notes.addAll(notes(part + "_en"));
        return notes;
    }

    private static List<LabelledNote> notes(String name) {
        try (InputStream file = HeldOutNotesTest.class.getResourceAsStream("/notes/" + name + ".txt")) {
            return LabelledNote.read(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
