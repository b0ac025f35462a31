package dev.kontor.leadflow.internal.domain;

import dev.kontor.kernel.UserId;
import dev.kontor.leadflow.LeadFigures;
import dev.kontor.leadflow.LeadReport;
import dev.kontor.leadflow.NoteOutcome;
import dev.kontor.leadflow.OutcomeCounts;
import dev.kontor.leadflow.ReportRange;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/** L18, L19, L20, L22: counts calls and closings; the hour is that of the tenant's clock, also where it is put forward. */
public final class Counting {

    /** What is counted together. */
    private static final class Count {
        private final Set<UUID> called = new HashSet<>();
        private final Set<UUID> completed = new HashSet<>();
        private final Map<NoteOutcome, Long> outcomes = new EnumMap<>(NoteOutcome.class);
        private long calls;
        private long pending;
        private Happening last;

        private void call(Happening call) {
            calls++;
            outcomes.merge(call.outcome(), 1L, Long::sum);
            pending += call.pending() ? 1 : 0;
            called.add(call.customer());
            last = call;
        }

        private void closing(Happening closing) {
            completed.add(closing.customer());
            last = last == null ? closing : last;
        }

        private LeadFigures figures(UserId user, Integer hour) {
            String name = user == null ? null : last.name();
            return new LeadFigures(user, name, hour, calls, called.size(), completed.size(), outcomes());
        }

        /** L20: the four classes sum to all calls. */
        private OutcomeCounts outcomes() {
            return new OutcomeCounts(
                    of(NoteOutcome.POSITIVE),
                    of(NoteOutcome.NEGATIVE),
                    of(NoteOutcome.PARTIAL),
                    of(NoteOutcome.UNCLASSIFIED),
                    pending);
        }

        private long of(NoteOutcome outcome) {
            return outcomes.getOrDefault(outcome, 0L);
        }
    }

    private final ZoneId zone;
    private final ReportRange range;

    public Counting(ZoneId zone, ReportRange range) {
        this.zone = zone;
        this.range = range;
    }

    /** Of what happened in the days of the range, in the order of time. */
    public LeadReport report(List<Happening> allCalls, List<Happening> allClosings) {
        List<Happening> calls = inHours(allCalls);
        List<Happening> closings = inHours(allClosings);
        Count total = new Count();
        calls.forEach(total::call);
        closings.forEach(total::closing);
        List<LeadFigures> employees = new ArrayList<>();
        by(calls, closings, one -> one.who().value())
                .forEach((user, count) -> employees.add(count.figures(new UserId(user), null)));
        employees.sort(Comparator.comparing(LeadFigures::userName));
        List<LeadFigures> hours = new ArrayList<>();
        by(calls, closings, this::hour).forEach((hour, count) -> hours.add(count.figures(null, hour)));
        return new LeadReport(total.figures(null, null), employees, hours);
    }

    private static <K extends Comparable<K>> Map<K, Count> by(
            List<Happening> calls, List<Happening> closings, Function<Happening, K> key) {
        Map<K, Count> counts = new TreeMap<>();
        calls.forEach(call ->
                counts.computeIfAbsent(key.apply(call), same -> new Count()).call(call));
        closings.forEach(closing ->
                counts.computeIfAbsent(key.apply(closing), same -> new Count()).closing(closing));
        return counts;
    }

    private List<Happening> inHours(List<Happening> happenings) {
        return happenings.stream()
                .filter(one -> hour(one) >= range.fromHour() && hour(one) <= range.toHour())
                .toList();
    }

    private int hour(Happening happening) {
        return happening.at().atZone(zone).getHour();
    }
}
