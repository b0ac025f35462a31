package dev.kontor.together.tenants;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.guard.Permission;
import dev.kontor.kernel.module.ModuleId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Writes down who was let in when, and when what was off; and finds who was let in where nobody may be. */
final class Watch {

    /** The switch of a module in a tenant. */
    record Place(TenantId tenant, ModuleId module) {}

    private record LetIn(Place place, String node, long asked, long entered) {}

    /** From the return of the call that switched it off to the call that switches it on. */
    private static final class Off {
        private final String node;
        private final long from;
        private volatile long to = Long.MAX_VALUE;

        Off(String node, long from) {
            this.node = node;
            this.from = from;
        }
    }

    private final Queue<LetIn> letIn = new ConcurrentLinkedQueue<>();
    private final Map<Place, List<Off>> offs = new ConcurrentHashMap<>();

    /** Stands before the guard of a node. */
    Guard before(Guard guard, String node) {
        return new Guard() {
            @Override
            public <T> Outcome<T> read(CallContext call, Permission permission, Function<Caller, Outcome<T>> work) {
                long asked = System.nanoTime();
                return guard.read(call, permission, caller -> {
                    note(new Place(call.tenant(), permission.module()), node, asked);
                    return work.apply(caller);
                });
            }

            @Override
            public <T> Outcome<T> write(CallContext call, Permission permission, Function<Caller, Outcome<T>> work) {
                long asked = System.nanoTime();
                return guard.write(call, permission, caller -> {
                    note(new Place(call.tenant(), permission.module()), node, asked);
                    return work.apply(caller);
                });
            }
        };
    }

    /** Somebody who asked then has been let in now. */
    void note(Place place, String node, long asked) {
        letIn.add(new LetIn(place, node, asked, System.nanoTime()));
    }

    void switchedOff(Place place, String node) {
        offs.computeIfAbsent(place, same -> new CopyOnWriteArrayList<>()).add(new Off(node, System.nanoTime()));
    }

    void switchesOn(Place place) {
        List<Off> known = offs.get(place);
        known.get(known.size() - 1).to = System.nanoTime();
    }

    int count() {
        return letIn.size();
    }

    int switches() {
        return offs.values().stream().mapToInt(List::size).sum();
    }

    /** Those that asked after a switch had returned, and were let in before it was turned back. */
    List<String> wronglyLetIn(Duration forOtherNodes) {
        return letIn.stream()
                .filter(entry -> offs.getOrDefault(entry.place(), List.of()).stream()
                        .anyMatch(off -> {
                            long known = off.node.equals(entry.node()) ? 0 : forOtherNodes.toNanos();
                            return entry.asked() > off.from + known && entry.entered() < off.to;
                        }))
                .map(LetIn::toString)
                .toList();
    }
}
