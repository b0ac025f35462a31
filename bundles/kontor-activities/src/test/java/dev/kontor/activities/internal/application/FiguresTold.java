package dev.kontor.activities.internal.application;

import static dev.kontor.activities.internal.application.TestActivities.SALES;

import dev.kontor.activities.Activity;
import dev.kontor.activities.NewActivity;
import dev.kontor.activities.figures.Figure;
import dev.kontor.activities.figures.FigureId;
import dev.kontor.activities.figures.FigurePart;
import dev.kontor.activities.figures.FigureQuestion;
import dev.kontor.activities.figures.FigureSubject;
import dev.kontor.host.HostUser;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.testing.databases.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Mails, calls and notes of one contact, and the figures of one week. */
final class FiguresTold {

    static final LocalDate FROM = LocalDate.of(2026, 3, 23);
    static final LocalDate TO = LocalDate.of(2026, 3, 29);

    final TestActivities kontor;
    final CallContext anna;
    final ContactId vogt;

    FiguresTold(Database database) {
        kontor = new TestActivities(database);
        kontor.kontor.clock().set(Instant.parse("2026-06-01T10:00:00Z"));
        anna = kontor.anna();
        vogt = kontor.contacts.add(anna, "Katrin Vogt", SALES);
    }

    /** Somebody who sees everything, where the clock shows another time. */
    CallContext readerIn(ZoneId zone) {
        TenantId tenant = kontor.tenant().id();
        UserId reader = new UserId("nora");
        kontor.kontor
                .users()
                .put(tenant, new HostUser(reader, "Nora", null, true, List.of(SALES), Set.of("*"), null, zone));
        return CallContext.of(tenant, reader);
    }

    FigureSubject subject() {
        return FigureSubject.of(vogt);
    }

    Figure figure(FigureId id) {
        return only(new FigureQuestion(subject(), FROM, TO), id);
    }

    Figure only(FigureQuestion question, FigureId id) {
        return only(anna, question, id);
    }

    Figure only(CallContext reader, FigureQuestion question, FigureId id) {
        return kontor.core
                .figures()
                .figures(reader, question, Set.of(id))
                .orThrow()
                .get(0);
    }

    List<Figure> figures(FigureQuestion question, Set<FigureId> wanted) {
        return kontor.core.figures().figures(anna, question, wanted).orThrow();
    }

    List<Activity> behind(FigureQuestion question, FigureId id, String part) {
        return kontor.core
                .figures()
                .behind(anna, question, id, part, PageRequest.first())
                .orThrow()
                .items();
    }

    List<String> problems(FigureQuestion question) {
        Refusal refusal = kontor.core.figures().figures(anna, question, null).refusal();
        return ((Refusal.Validation) refusal)
                .problems().stream()
                        .map(problem -> problem.field() + " " + problem.code())
                        .toList();
    }

    static FigurePart part(Figure figure, String key) {
        return figure.parts().stream()
                .filter(part -> part.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    void mail(String at, Direction direction) {
        record("EMAIL", new SourceRef("mail", UUID.randomUUID().toString()), at, direction);
    }

    void call(String at, Direction direction) {
        record("CALL", null, at, direction);
    }

    void note(String at) {
        record("NOTE", null, at, Direction.INTERNAL);
    }

    void record(String type, SourceRef source, String at, Direction direction) {
        kontor.activities.record(anna, entry(type, source, at, direction, null)).orThrow();
    }

    NewActivity entry(String type, SourceRef source, String at, Direction direction, TeamId team) {
        return new NewActivity(vogt, type, direction, source, Instant.parse(at), team, null, "Betreff", null, null);
    }
}
