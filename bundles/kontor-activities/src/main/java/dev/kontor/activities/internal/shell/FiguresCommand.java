package dev.kontor.activities.internal.shell;

import dev.kontor.activities.figures.CommunicationFigures;
import dev.kontor.activities.figures.Figure;
import dev.kontor.activities.figures.FigurePart;
import dev.kontor.activities.figures.FigureQuestion;
import dev.kontor.activities.figures.FigureSubject;
import dev.kontor.kernel.FieldProblem;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.RefusedException;
import dev.kontor.shell.Table;
import dev.kontor.shell.TenantCommand;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "kontor",
        name = "figures",
        description = "Shows the communication figures of a contact, client, team or user.")
public final class FiguresCommand extends TenantCommand {

    @Argument(name = "kind", required = true, description = "contact, client, team or user")
    private String kind;

    @Argument(index = 1, name = "id", required = true, description = "The id")
    private String id;

    @Argument(index = 2, name = "from", required = true, description = "The first day, for example 2026-01-01")
    private String from;

    @Argument(index = 3, name = "to", required = true, description = "The last day")
    private String to;

    @Option(name = "--csv", description = "Print CSV instead of a table")
    private boolean csv;

    @Override
    protected void run() {
        FigureQuestion question = new FigureQuestion(subject(), day("from", from), day("to", to));
        List<Figure> found = available(CommunicationFigures.class, "kontor-activities")
                .figures(call(), question, null)
                .orThrow();
        Table table = Table.of("Figure", "State", "Value", "Part", "Count", "Part's value", "Time")
                .whenEmpty("No figure.");
        for (Figure figure : found) {
            Object value = figure.value() == null ? figure.text() : figure.value();
            table.row(figure.id(), figure.state(), value, null, null, null, null);
            for (FigurePart part : figure.parts()) {
                table.row(figure.id(), null, null, part.key(), part.count(), part.value(), part.at());
            }
        }
        table.print(out(), csv);
    }

    private FigureSubject subject() {
        try {
            return new FigureSubject(FigureSubject.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), id);
        } catch (IllegalArgumentException unknown) {
            throw refused("kind", "unknown");
        }
    }

    private static LocalDate day(String name, String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException notADay) {
            throw refused(name, "not-a-day");
        }
    }

    private static RefusedException refused(String field, String code) {
        return new RefusedException(new Refusal.Validation(List.of(FieldProblem.of(field, code))));
    }
}
