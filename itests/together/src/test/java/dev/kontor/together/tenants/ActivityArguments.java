package dev.kontor.together.tenants;

import dev.kontor.activities.ActivityId;
import dev.kontor.activities.NewActivity;
import dev.kontor.activities.TimelineFilter;
import dev.kontor.activities.TypeSetting;
import dev.kontor.activities.UnassignedId;
import dev.kontor.activities.figures.FigureId;
import dev.kontor.activities.figures.FigureQuestion;
import dev.kontor.activities.figures.FigureSubject;
import dev.kontor.contacts.ClientId;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.InteractionStep;
import java.time.LocalDate;
import java.util.Set;

/** Of timelines, figures and interactions that go on. */
final class ActivityArguments {

    private ActivityArguments() {}

    static void addTo(Makings makings) {
        makings.ids(ActivityId.class, UnassignedId.class);
        makings.of(
                NewActivity.class,
                (things, random) -> new NewActivity(
                        things.id(ContactId.class, random),
                        "NOTE",
                        Direction.INTERNAL,
                        null,
                        Makings.MOMENT,
                        null,
                        null,
                        Makings.fresh(random),
                        null,
                        null));
        makings.of(
                TimelineFilter.class,
                (things, random) -> random.nextBoolean()
                        ? TimelineFilter.ALL
                        : new TimelineFilter(Set.of("NOTE"), null, null, null, null));
        makings.oneOf(FigureId.class);
        makings.of("java.util.Set<dev.kontor.activities.figures.FigureId>", (things, random) -> Set.of());
        makings.of(
                FigureQuestion.class,
                (things, random) -> new FigureQuestion(
                        random.nextBoolean()
                                ? FigureSubject.of(things.id(ContactId.class, random))
                                : FigureSubject.ofClient(
                                        things.id(ClientId.class, random).value()),
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 12, 31)));
        makings.of(TypeSetting.class, (things, random) -> new TypeSetting("NOTE", 999, true, false, false));
        makings.of(
                InteractionStep.class,
                (things, random) -> new InteractionStep(
                        Makings.fresh(random), "message", Makings.MOMENT, null, null, Makings.fresh(random)));
    }
}
