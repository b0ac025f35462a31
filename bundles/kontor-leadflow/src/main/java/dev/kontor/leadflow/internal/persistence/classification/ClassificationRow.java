package dev.kontor.leadflow.internal.persistence.classification;

import dev.kontor.kernel.UserId;
import dev.kontor.leadflow.NoteOutcome;
import dev.kontor.leadflow.classification.DecidingWord;
import dev.kontor.leadflow.classification.Verdict;
import dev.kontor.leadflow.internal.domain.classification.Judgement;
import dev.kontor.leadflow.internal.domain.classification.Judgement.Correction;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of leadflow_classification. */
@Entity
@Table(name = "leadflow_classification")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", primaryKey = true)
class ClassificationRow {
    @Id
    @Column(name = "note_id")
    UUID noteId;

    @Column(name = "contact_id")
    UUID contactId;

    @Column(name = "note_version")
    long noteVersion;

    String outcome;

    Double confidence;

    String model;

    String words;

    @Column(name = "classified_at")
    Instant classifiedAt;

    boolean again;

    int attempts;

    String problem;

    @Column(name = "retry_at")
    Instant retryAt;

    String corrected;

    @Column(name = "corrected_by")
    String correctedBy;

    @Column(name = "corrected_by_name")
    String correctedByName;

    @Column(name = "corrected_at")
    Instant correctedAt;

    Judgement toJudgement() {
        return new Judgement(noteVersion, given(), classifiedAt, again, attempts, problem, retryAt, correction());
    }

    void apply(Judgement judgement) {
        noteVersion = judgement.noteVersion();
        Verdict.Given given = judgement.given();
        outcome = given == null ? null : given.outcome().name();
        confidence = given == null ? null : Double.valueOf(given.confidence());
        model = given == null ? null : given.model();
        words = given == null ? null : lines(given.words());
        classifiedAt = judgement.classifiedAt();
        again = judgement.again();
        attempts = judgement.attempts();
        problem = judgement.problem();
        retryAt = judgement.retryAt();
        Correction correction = judgement.correction();
        corrected = correction == null ? null : correction.outcome().name();
        correctedBy = correction == null ? null : correction.by().value();
        correctedByName = correction == null ? null : correction.byName();
        correctedAt = correction == null ? null : correction.at();
    }

    private Verdict.Given given() {
        return outcome == null
                ? null
                : new Verdict.Given(NoteOutcome.valueOf(outcome), confidence, model, words(words));
    }

    private Correction correction() {
        return corrected == null
                ? null
                : new Correction(NoteOutcome.valueOf(corrected), new UserId(correctedBy), correctedByName, correctedAt);
    }

    private static String lines(List<DecidingWord> words) {
        return words.stream().map(word -> word.weight() + " " + word.word()).collect(Collectors.joining("\n"));
    }

    private static List<DecidingWord> words(String lines) {
        return lines.lines()
                .map(line -> line.split(" ", 2))
                .map(parts -> new DecidingWord(parts[1], Double.parseDouble(parts[0])))
                .toList();
    }
}
