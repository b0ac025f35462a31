package dev.kontor.together.tenants;

import dev.kontor.kernel.Cursor;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.together.tenants.Service.Operation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A value for each type of parameter, made of the things of a tenant. A service method with a parameter of another type
 * fails the tests until its type stands with those of its module: {@code makings.of(Whatever.class, (things, random) -> …)}.
 */
final class Arguments {

    /** A module that tests may switch as they like, as nothing belongs to it. */
    static final ModuleId SWITCHED = new ModuleId("switched");

    private final Makings makings = new Makings();

    Arguments() {
        makings.of(String.class, (things, random) -> things.text(random.nextInt(1_000)));
        makings.of(long.class, (things, random) -> 1L + random.nextInt(2));
        makings.of(int.class, (things, random) -> random.nextInt(2));
        makings.of(boolean.class, (things, random) -> random.nextBoolean());
        makings.of(Instant.class, (things, random) -> Makings.MOMENT.plusSeconds(random.nextInt(100_000_000)));
        makings.of(PageRequest.class, (things, random) -> PageRequest.first(1 + random.nextInt(20)));
        makings.of(Cursor.class, (things, random) -> null);
        makings.oneOf(HandleKind.class);
        ContactArguments.addTo(makings);
        ActivityArguments.addTo(makings);
        LeadArguments.addTo(makings);
        MessageArguments.addTo(makings);
        PlatformArguments.addTo(makings);
    }

    /** What the operation is called with. */
    List<Object> of(Operation operation, Things things, RandomGenerator random) {
        List<Object> values = new ArrayList<>();
        for (Type type : operation.parameters()) {
            values.add(making(operation, type).make(things, random));
        }
        return values;
    }

    private Makings.Making making(Operation operation, Type type) {
        Makings.Making making = makings.of(type);
        if (making == null) {
            throw new AssertionError(operation.name() + " has a parameter of type " + type.getTypeName()
                    + ", of which the tests have no value: say in one of those that "
                    + Arguments.class.getName()
                    + " asks how one is made. Ids of things go to ids(…), and Business has to make such a thing.");
        }
        return making;
    }
}
