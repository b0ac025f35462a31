package dev.kontor.leadflow.internal.application;

import dev.kontor.kernel.TenantId;
import dev.kontor.leadflow.classification.ClassificationStatus.Classifier;
import dev.kontor.leadflow.classification.NoteClassifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The classifiers that are there: our own, and those of other bundles, which come and go. */
public final class Classifiers {
    static final String MISSING = "classifier-missing";

    private final NoteClassifier own;
    private final List<NoteClassifier> others;

    /**
     * @param others changes while it is used
     */
    public Classifiers(NoteClassifier own, List<NoteClassifier> others) {
        this.own = own;
        this.others = others;
    }

    List<NoteClassifier> all() {
        List<NoteClassifier> all = new ArrayList<>(List.of(own));
        all.addAll(others);
        return all;
    }

    Optional<NoteClassifier> find(String name) {
        return all().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    List<String> names() {
        return all().stream().map(NoteClassifier::name).toList();
    }

    List<Classifier> of(TenantId tenant) {
        return all().stream()
                .map(one -> new Classifier(one.name(), one.problem(tenant).orElse(null)))
                .toList();
    }

    /** L27: why no run can do anything with the classifier of this name. */
    Optional<String> problem(TenantId tenant, String name) {
        return find(name).map(one -> one.problem(tenant)).orElse(Optional.of(MISSING));
    }
}
