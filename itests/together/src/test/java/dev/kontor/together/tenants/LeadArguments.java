package dev.kontor.together.tenants;

import dev.kontor.contacts.LabelId;
import dev.kontor.contacts.ListId;
import dev.kontor.leadflow.LeadNoteId;
import dev.kontor.leadflow.LeadStatus;
import dev.kontor.leadflow.LeadflowSetup;
import dev.kontor.leadflow.NewNote;
import dev.kontor.leadflow.NoteOutcome;
import dev.kontor.leadflow.NoteTemplateId;
import dev.kontor.leadflow.ReportRange;
import dev.kontor.leadflow.TemplateData;
import dev.kontor.leadflow.classification.ClassificationSetup;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Of leads and the classification of their notes. */
final class LeadArguments {

    private LeadArguments() {}

    static void addTo(Makings makings) {
        makings.ids(LeadNoteId.class, NoteTemplateId.class);
        makings.oneOf(LeadStatus.class, NoteOutcome.class);
        makings.of(
                NewNote.class,
                (things, random) -> new NewNote(
                        Makings.fresh(random), Makings.MOMENT, List.of(things.id(NoteTemplateId.class, random))));
        makings.of(
                TemplateData.class,
                (things, random) -> new TemplateData(
                        Makings.fresh(random),
                        Makings.fresh(random),
                        List.of(things.id(LabelId.class, random).value()),
                        null));
        makings.of(
                ReportRange.class,
                (things, random) -> ReportRange.days(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31)));
        makings.of(
                LeadflowSetup.class,
                (things, random) -> new LeadflowSetup(
                        999,
                        List.of(things.id(ListId.class, random).value()),
                        List.of(),
                        Set.of(),
                        null,
                        15,
                        10,
                        false));
        makings.of(
                "java.util.List<dev.kontor.leadflow.LeadNoteId>",
                (things, random) -> List.of(things.id(LeadNoteId.class, random)));
        makings.of(ClassificationSetup.class, (things, random) -> new ClassificationSetup(999, true, "offline", 7, 5));
    }
}
