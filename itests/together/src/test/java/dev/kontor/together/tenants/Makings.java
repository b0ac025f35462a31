package dev.kontor.together.tenants;

import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** How a value of each type of parameter is made. */
final class Makings {
    static final Instant MOMENT = Instant.parse("2026-03-01T10:00:00Z");

    interface Making {
        Object make(Things things, RandomGenerator random);
    }

    private final Map<String, Making> makings = new HashMap<>();

    /** Null for a type that nobody has told how to make. */
    Making of(Type type) {
        return makings.get(type.getTypeName());
    }

    void of(Class<?> type, Making making) {
        of(type.getTypeName(), making);
    }

    void of(String type, Making making) {
        makings.put(type, making);
    }

    void ids(Class<?>... types) {
        for (Class<?> type : types) {
            of(type, (things, random) -> things.id(type, random));
        }
    }

    void oneOf(Class<?>... types) {
        for (Class<?> type : types) {
            Object[] values = type.getEnumConstants();
            of(type, (things, random) -> values[random.nextInt(values.length)]);
        }
    }

    static <I> List<I> some(Things things, RandomGenerator random, Class<I> type) {
        List<I> ids = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            I id = things.id(type, random);
            if (!ids.contains(id)) {
                ids.add(id);
            }
        }
        return ids;
    }

    static String fresh(RandomGenerator random) {
        return "new" + new UUID(random.nextLong(), random.nextLong());
    }
}
