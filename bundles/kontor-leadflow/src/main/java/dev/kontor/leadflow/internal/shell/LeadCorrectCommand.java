package dev.kontor.leadflow.internal.shell;

import dev.kontor.kernel.FieldProblem;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.RefusedException;
import dev.kontor.leadflow.LeadNoteId;
import dev.kontor.leadflow.NoteOutcome;
import dev.kontor.leadflow.classification.NoteClassification;
import dev.kontor.leadflow.classification.NoteClassifications;
import dev.kontor.shell.TenantCommand;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "kontor",
        name = "lead-correct",
        description = "Says what really came of a call; wins over the classifier and teaches it.")
public final class LeadCorrectCommand extends TenantCommand {

    @Argument(index = 0, name = "note", required = true, description = "The note's id")
    private String note;

    @Argument(
            index = 1,
            name = "outcome",
            description = "POSITIVE, NEGATIVE, PARTIAL or UNCLASSIFIED; without it a correction is taken back")
    private String outcome;

    @Override
    protected void run() {
        NoteClassifications service = available(NoteClassifications.class, "kontor-leadflow");
        LeadNoteId id = new LeadNoteId(IdArgument.read("note", note));
        NoteClassification after =
                (outcome == null ? service.withdraw(call(), id) : service.correct(call(), id, outcome())).orThrow();
        out().println("It is " + after.outcome() + " now; the classifier said " + after.judged() + ".");
    }

    private NoteOutcome outcome() {
        return Stream.of(NoteOutcome.values())
                .filter(one -> one.name().equals(outcome.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new RefusedException(new Refusal.Validation(List.of(FieldProblem.of("outcome", "unknown")))));
    }
}
