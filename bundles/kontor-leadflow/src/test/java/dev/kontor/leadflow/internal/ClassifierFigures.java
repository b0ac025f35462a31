package dev.kontor.leadflow.internal;

import dev.kontor.leadflow.NoteOutcome;
import dev.kontor.leadflow.classification.Verdict;
import dev.kontor.leadflow.internal.domain.classification.LabelledNote;
import dev.kontor.leadflow.internal.domain.classification.OutcomeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How good a model is on labelled notes, as text for the page. */
final class ClassifierFigures {
    private static final NoteOutcome[] CLASSES = NoteOutcome.values();
    private static final int BINS = 10;

    private final long[][] confusion = new long[CLASSES.length][CLASSES.length];
    private final double[] confidence = new double[BINS];
    private final double[] right = new double[BINS];
    private long notes;

    private ClassifierFigures(OutcomeModel model, List<LabelledNote> labelled) {
        for (LabelledNote note : labelled) {
            Verdict.Given verdict = model.judge(note.text());
            confusion[note.outcome().ordinal()][verdict.outcome().ordinal()]++;
            int bin = Math.min(BINS - 1, (int) (verdict.confidence() * BINS));
            confidence[bin] += verdict.confidence();
            right[bin] += verdict.outcome() == note.outcome() ? 1 : 0;
            notes++;
        }
    }

    static double macroF1(OutcomeModel model, List<LabelledNote> labelled) {
        return new ClassifierFigures(model, labelled).macroF1();
    }

    static String of(OutcomeModel model, List<LabelledNote> german, List<LabelledNote> english) {
        List<LabelledNote> both = new ArrayList<>(german);
        both.addAll(english);
        ClassifierFigures all = new ClassifierFigures(model, both);
        StringBuilder text = new StringBuilder(
                "| notes | how many | right | macro-F1 | calibration error |\n|---|---|---|---|---|\n");
        all.line(text, "all");
        new ClassifierFigures(model, german).line(text, "German");
        new ClassifierFigures(model, english).line(text, "English");
        text.append("\n| is \\ was given |");
        for (NoteOutcome given : CLASSES) {
            text.append(' ').append(given).append(" |");
        }
        text.append(" precision | recall | F1 |\n|---|---|---|---|---|---|---|---|\n");
        for (int i = 0; i < CLASSES.length; i++) {
            text.append("| ").append(CLASSES[i]).append(" |");
            for (long count : all.confusion[i]) {
                text.append(' ').append(count).append(" |");
            }
            text.append(percent(" %.3f | %.3f | %.3f |\n", all.precision(i), all.recall(i), all.f1(i)));
        }
        return text.toString();
    }

    private void line(StringBuilder text, String name) {
        long hits = 0;
        for (int i = 0; i < CLASSES.length; i++) {
            hits += confusion[i][i];
        }
        text.append("| ").append(name).append(" | ").append(notes).append(" | ");
        text.append(percent("%.3f | %.3f | %.3f |\n", (double) hits / notes, macroF1(), calibrationError()));
    }

    private static String percent(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private double macroF1() {
        double sum = 0;
        for (int i = 0; i < CLASSES.length; i++) {
            sum += f1(i);
        }
        return sum / CLASSES.length;
    }

    private double precision(int of) {
        long given = 0;
        for (long[] row : confusion) {
            given += row[of];
        }
        return given == 0 ? 0 : (double) confusion[of][of] / given;
    }

    private double recall(int of) {
        long is = 0;
        for (long count : confusion[of]) {
            is += count;
        }
        return is == 0 ? 0 : (double) confusion[of][of] / is;
    }

    private double f1(int of) {
        double sum = precision(of) + recall(of);
        return sum == 0 ? 0 : 2 * precision(of) * recall(of) / sum;
    }

    /** How far confidence and truth lie apart, in ten bins of confidence, weighted by their notes. */
    private double calibrationError() {
        double apart = 0;
        for (int i = 0; i < BINS; i++) {
            apart += Math.abs(confidence[i] - right[i]);
        }
        return apart / notes;
    }
}
