package dev.kontor.together.tenants;

import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.TypedId;
import dev.kontor.kernel.UserId;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** What stands in a tenant, by ids and by what can be searched for; or things that stand nowhere. */
final class Things {

    private static final Pattern UNIQUE =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{32}");

    private final Map<Class<?>, List<Object>> ids = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private String canary;

    /** As many things of the same kinds with ids and names that no tenant has. */
    Things nowhere() {
        Things things = new Things();
        ids.forEach((type, known) ->
                things.ids.put(type, known.stream().map(id -> unknown(type)).toList()));
        texts.forEach(text -> things.texts.add(UNIQUE.matcher(text).replaceAll(part -> like(part.group()))));
        return things;
    }

    void add(TypedId<?> id) {
        ids.computeIfAbsent(id.getClass(), type -> new ArrayList<>()).add(id);
    }

    void addAll(Collection<? extends TypedId<?>> many) {
        many.forEach(this::add);
    }

    void addAll(Things others) {
        others.ids.forEach((type, known) ->
                ids.computeIfAbsent(type, same -> new ArrayList<>()).addAll(known));
        texts.addAll(others.texts);
    }

    void add(String text) {
        texts.add(text);
    }

    /** All of them have this word, which nobody asks for: where it turns up, something was given away. */
    void carry(String word) {
        canary = word;
    }

    String canary() {
        return canary;
    }

    <I> I id(Class<I> type, RandomGenerator random) {
        List<Object> known = ids.get(type);
        if (known == null) {
            throw new AssertionError("No " + type.getName() + " stands in the test's tenants: let Business make one and"
                    + " add its id to the things");
        }
        return type.cast(known.get(random.nextInt(known.size())));
    }

    String text(int place) {
        return texts.get(Math.floorMod(place, texts.size()));
    }

    private static String like(String unique) {
        String other = UUID.randomUUID().toString();
        return unique.contains("-") ? other : other.replace("-", "");
    }

    private static Object unknown(Class<?> type) {
        if (type == UserId.class) {
            return new UserId("nobody-" + UUID.randomUUID());
        }
        if (type == CaseRef.class) {
            return new CaseRef(UUID.randomUUID().toString());
        }
        try {
            return type.getConstructor(UUID.class).newInstance(UUID.randomUUID());
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new AssertionError("How is an unknown " + type.getName() + " made? Say it in Things.unknown", e);
        }
    }
}
