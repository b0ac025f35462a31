package dev.kontor.leadflow.internal.domain.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kontor.leadflow.NoteOutcome;
import dev.kontor.leadflow.classification.DecidingWord;
import dev.kontor.leadflow.classification.Verdict;
import dev.kontor.leadflow.internal.domain.classification.NoteFeatures.Feature;
import dev.kontor.leadflow.internal.domain.classification.NoteWords.Word;
import dev.kontor.leadflow.internal.offline.OfflineClassifier;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** N12: the words that are shown are those that decided, and what nobody can read gets no class. */
class WordsThatDecidedTest {
    private static final OutcomeModel MODEL = new OfflineClassifier().model();

    @Test
    void what_the_words_did_sums_to_what_the_model_says() {
        String note = "Kein Interesse mehr, hat woanders bestellt. Nie wieder anrufen!";
        List<Word> words = NoteWords.of(note);
        List<Feature> seen = MODEL.seen().of(words);
        for (NoteOutcome one : NoteOutcome.values()) {
            for (NoteOutcome other : NoteOutcome.values()) {
                double[] did = MODEL.contributions(words, seen, one.ordinal(), other.ordinal());
                assertThat(DoubleStream.of(did).sum())
                        .isCloseTo(MODEL.margin(seen, one.ordinal(), other.ordinal()), within(1e-9));
            }
        }
    }

    @Test
    void without_the_words_that_decided_it_would_not_have_been_said() {
        Verdict.Given verdict = MODEL.judge("Fr. Beer sagt, Auftrag erteilt und schon bezahlt, Gruß an Team Süd");
        assertThat(verdict.outcome()).isEqualTo(NoteOutcome.POSITIVE);
        assertThat(verdict.words()).extracting(DecidingWord::word).contains("bezahlt", "Auftrag");
        assertThat(MODEL.judge("Fr. Beer sagt, und schon, Gruß an Team Süd").outcome())
                .isNotEqualTo(NoteOutcome.POSITIVE);
    }

    @Test
    void a_negation_turns_the_verdict_round_and_two_take_each_other_away() {
        assertThat(MODEL.judge("Interesse").outcome()).isNotEqualTo(NoteOutcome.NEGATIVE);
        assertThat(MODEL.judge("kein Interesse mehr").outcome()).isEqualTo(NoteOutcome.NEGATIVE);
        assertThat(MODEL.judge("no longer interested").outcome()).isEqualTo(NoteOutcome.NEGATIVE);
        assertThat(MODEL.judge("nicht uninteressiert").outcome()).isNotEqualTo(NoteOutcome.NEGATIVE);
        assertThat(MODEL.judge("not uninterested").outcome()).isNotEqualTo(NoteOutcome.NEGATIVE);
    }

    /** Nothing, signs, 20,000 of them, other languages and scripts. */
    @Test
    void what_it_cannot_read_it_does_not_classify() {
        for (String note : List.of(
                "",
                " \n\t ",
                "…---!!!",
                "x".repeat(20_000),
                "qx ".repeat(7_000),
                "😀".repeat(10_000),
                "Le client refuse notre proposition et raccroche",
                "Cliente muy interesado, quiere una cita el lunes",
                "müşteri ilgilenmiyor tekrar arama",
                "клиент согласен, договор подписан",
                "العميل مهتم جدا",
                "客户同意签合同")) {
            Verdict.Given verdict = MODEL.judge(note);
            assertThat(verdict.outcome())
                    .as(note.substring(0, Math.min(30, note.length())))
                    .isEqualTo(NoteOutcome.UNCLASSIFIED);
            assertThat(verdict.confidence()).isLessThan(0.4);
        }
    }
}
