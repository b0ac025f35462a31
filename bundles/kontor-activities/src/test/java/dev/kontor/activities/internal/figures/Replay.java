package dev.kontor.activities.internal.figures;

import dev.kontor.activities.figures.FigureId;
import dev.kontor.activities.figures.FigureQuestion;
import dev.kontor.activities.figures.FigureState;
import dev.kontor.activities.figures.FigureSubject;
import dev.kontor.activities.figures.FigureSubject.Kind;
import dev.kontor.activities.internal.figures.Facts.Happened;
import dev.kontor.contacts.ClientId;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.interaction.Direction;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** N9: the figures by their definitions, from the facts alone, one activity after the other. */
final class Replay {

    private final Facts facts;
    private final FigureQuestion question;
    private final Instant moment;
    private final ReplayedCounts counts;
    private final ReplayedAnswers answers;
    private final ReplayedRelation relation;

    Replay(
            Facts facts,
            Reader reader,
            FigureQuestion question,
            boolean chatsAreRestricted,
            OfficeHours office,
            Set<String> members,
            Instant now) {
        this.facts = facts;
        this.question = question;
        moment = question.knownAt() == null ? now : question.knownAt();
        List<Happened> all = facts.happened.stream()
                .filter(one -> one.known(moment) && reader.sees(one, chatsAreRestricted))
                .filter(ofSubject())
                .sorted(Facts.IN_TIME)
                .toList();
        ReplayedPeriod period = new ReplayedPeriod(question, reader.zone(), all, moment);
        ReplayedTalks talks =
                new ReplayedTalks(all, question.subject().kind() == Kind.CONTACT, period.start(), period.end());
        counts = new ReplayedCounts(period);
        answers = new ReplayedAnswers(period, talks, office, members);
        relation = new ReplayedRelation(period, talks);
    }

    ReplayedFigure of(FigureId id) {
        return switch (id) {
            case VOLUME -> counts.volume();
            case FREQUENCY -> counts.frequency();
            case SERIES -> counts.series();
            case CHANNEL -> counts.channel();
            case RESPONSE -> answers.response();
            case REPLY -> answers.reply();
            case EFFECTIVENESS -> answers.effectiveness();
            case PATTERN -> counts.pattern();
            case TREND -> counts.trend();
            case PERFORMANCE -> answers.performance();
            case ENGAGEMENT -> relation.score(Set.of(Direction.IN), Set.of(Direction.OUT), 30);
            case RELATIONSHIP ->
                relation.score(Set.of(Direction.IN, Direction.OUT), Set.of(Direction.IN, Direction.OUT), 90);
            case LIFECYCLE -> relation.lifeCycle();
            case RESULT -> new ReplayedFigure(FigureState.MODULE_MISSING, null, "deals", List.of());
        };
    }

    /** Empty where the subject can't be found. */
    boolean hasSubject() {
        return question.subject().kind() != Kind.CONTACT
                || facts.there(new ContactId(UUID.fromString(question.subject().id())), moment);
    }

    private Predicate<Happened> ofSubject() {
        FigureSubject subject = question.subject();
        return switch (subject.kind()) {
            case CONTACT -> among(facts.records(Set.of(new ContactId(UUID.fromString(subject.id()))), moment));
            case CLIENT -> among(facts.ofClient(new ClientId(UUID.fromString(subject.id())), moment));
            case TEAM -> one -> one.team() != null && one.team().value().equals(subject.id());
            case USER -> one -> one.owner() != null && one.owner().value().equals(subject.id());
        };
    }

    private static Predicate<Happened> among(Set<ContactId> contacts) {
        return one -> contacts.contains(one.contact());
    }
}
