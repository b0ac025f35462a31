package dev.kontor.activities.internal.application;

import dev.kontor.activities.ActivitiesModule;
import dev.kontor.activities.Activity;
import dev.kontor.activities.figures.CommunicationFigures;
import dev.kontor.activities.figures.Figure;
import dev.kontor.activities.figures.FigureDefinition;
import dev.kontor.activities.figures.FigureId;
import dev.kontor.activities.figures.FigureQuestion;
import dev.kontor.activities.internal.domain.EmailContent;
import dev.kontor.activities.internal.domain.FigurePeriod;
import dev.kontor.activities.internal.persistence.Behind;
import dev.kontor.activities.internal.persistence.BehindTable;
import dev.kontor.activities.internal.persistence.CountingTable;
import dev.kontor.activities.internal.persistence.FigureScope;
import dev.kontor.activities.internal.persistence.LifeTable;
import dev.kontor.activities.internal.persistence.TalkTable;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.persistence.Transactions;
import dev.kontor.rules.FieldChecks;
import dev.kontor.rules.KeysetCursor;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Communication figures as hosts and pages ask for them. */
public final class FigureService implements CommunicationFigures {

    private final Guard guard;
    private final KontorClock clock;
    private final ActivityTypes types;
    private final PastLooks looks;
    private final Colleagues colleagues;
    private final FigureScopes scopes;
    private final CountingTable countingTable;
    private final TalkTable talkTable;
    private final BehindTable behindTable;
    private final CountingFigures counting;
    private final AnsweringFigures answering;
    private final RelationFigures relations;
    private final FigureParts parts;

    public FigureService(
            Guard guard,
            Transactions transactions,
            KontorClock clock,
            ActivityTypes types,
            KnownContacts contacts,
            Colleagues colleagues,
            PastLooks looks) {
        this.guard = guard;
        this.clock = clock;
        this.types = types;
        this.looks = looks;
        scopes = new FigureScopes(types, contacts);
        countingTable = new CountingTable(transactions);
        talkTable = new TalkTable(transactions);
        behindTable = new BehindTable(transactions);
        counting = new CountingFigures(countingTable, types);
        this.colleagues = colleagues;
        answering = new AnsweringFigures(colleagues);
        relations = new RelationFigures(new LifeTable(transactions));
        parts = new FigureParts(relations);
    }

    @Override
    public Outcome<List<FigureDefinition>> definitions(CallContext call) {
        return guard.read(call, ActivitiesModule.READ, caller -> Outcome.done(FigureDefinitions.all(caller.locale())));
    }

    @Override
    public Outcome<List<Figure>> figures(CallContext call, FigureQuestion question, Set<FigureId> wanted) {
        return guard.read(call, ActivitiesModule.READ, caller -> {
            Set<FigureId> named = wanted == null ? Set.of() : wanted;
            FieldChecks checks = FigureRules.question(question, clock.instant(), caller.zone());
            FigureRules.figures(checks, question, named);
            if (!checks.passed()) {
                return Outcome.refused(checks.refusal());
            }
            Refusal forbidden = forbidden(caller, named);
            if (forbidden != null) {
                return Outcome.refused(forbidden);
            }
            Set<FigureId> answered = wanted(caller, question, named);
            return asked(caller, question, answered)
                    .map(asked -> answered.stream().map(id -> figure(asked, id)).toList());
        });
    }

    @Override
    public Outcome<Slice<Activity>> behind(
            CallContext call, FigureQuestion question, FigureId figure, String part, PageRequest page) {
        return guard.read(call, ActivitiesModule.READ, caller -> {
            FieldChecks checks = FigureRules.question(question, clock.instant(), caller.zone())
                    .required("figure", figure)
                    .required("part", part);
            KeysetCursor after = TimelineRules.place(checks, page);
            if (checks.passed()) {
                FigureRules.figures(checks, question, Set.of(figure));
            }
            if (!checks.passed()) {
                return Outcome.refused(checks.refusal());
            }
            Refusal forbidden = forbidden(caller, Set.of(figure));
            if (forbidden != null) {
                return Outcome.refused(forbidden);
            }
            return asked(caller, question, Set.of(figure))
                    .flatMap(asked -> behind(asked, figure, part, after, page.size()));
        });
    }

    private Outcome<Slice<Activity>> behind(
            AskedFigures asked, FigureId figure, String part, KeysetCursor after, int size) {
        Optional<Behind> behind = parts.behind(asked, figure, part);
        if (behind.isEmpty()) {
            return Outcome.refused(new FieldChecks().problem("part", "unknown").refusal());
        }
        FigureScope scope = asked.scope();
        List<Activity> found = behindTable.page(
                scope,
                behind.get(),
                after,
                size + 1,
                key -> types.name(key, asked.caller().locale()));
        return Outcome.done(Timeline.slice(found, size)
                .map(activity -> looks.at(scope.tenant(), activity, scope.knownAt()))
                .map(activity -> EmailContent.shown(scope.visibility(), activity)));
    }

    private Outcome<AskedFigures> asked(Caller caller, FigureQuestion question, Set<FigureId> wanted) {
        FigurePeriod period = new FigurePeriod(question.from(), question.to(), caller.zone());
        Instant moment = question.knownAt() == null ? clock.instant() : question.knownAt();
        return scopes.of(caller, question)
                .map(scope -> new AskedFigures(
                        countingTable,
                        talkTable,
                        caller,
                        scope,
                        period,
                        FigureRules.bucket(question),
                        FigureRules.answerDays(question),
                        period.end().isBefore(moment) ? period.end() : moment,
                        wanted,
                        () -> colleagues.clock(caller.tenant(), period)));
    }

    private static Refusal forbidden(Caller caller, Set<FigureId> named) {
        boolean allowed = caller.may(ActivitiesModule.FIGURES_OF_COLLEAGUES)
                || named.stream().noneMatch(FigureDefinitions::ofColleagues);
        return allowed ? null : new Refusal.Forbidden(ActivitiesModule.FIGURES_OF_COLLEAGUES.key());
    }

    /** In the order of their definitions. */
    private static Set<FigureId> wanted(Caller caller, FigureQuestion question, Set<FigureId> named) {
        Set<FigureId> wanted = EnumSet.noneOf(FigureId.class);
        Arrays.stream(FigureId.values())
                .filter(id -> named.isEmpty()
                        ? FigureDefinitions.subjects(id)
                                        .contains(question.subject().kind())
                                && (!FigureDefinitions.ofColleagues(id)
                                        || caller.may(ActivitiesModule.FIGURES_OF_COLLEAGUES))
                        : named.contains(id))
                .forEach(wanted::add);
        return wanted;
    }

    private Figure figure(AskedFigures asked, FigureId id) {
        return switch (id) {
            case VOLUME -> counting.volume(asked);
            case FREQUENCY -> counting.frequency(asked);
            case SERIES -> counting.series(asked);
            case CHANNEL -> counting.channel(asked);
            case RESPONSE -> answering.response(asked);
            case REPLY -> answering.reply(asked);
            case EFFECTIVENESS -> answering.effectiveness(asked);
            case PATTERN -> counting.pattern(asked);
            case TREND -> counting.trend(asked);
            case PERFORMANCE -> answering.performance(asked);
            case ENGAGEMENT -> relations.engagement(asked);
            case RELATIONSHIP -> relations.relationship(asked);
            case LIFECYCLE -> relations.lifeCycle(asked);
            case RESULT -> RelationFigures.result();
        };
    }
}
