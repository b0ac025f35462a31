package dev.kontor.itests.processes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What was called and answered, as nodes tell it line by line. The nanoseconds are those of the machine, which its
 * processes share.
 */
final class LeadHistory {

    static final String NOBODY = "-";

    /** Ends the answer of a node that had no time: nothing has happened. */
    static final String DENIED = "unavailable";

    private static final String CALL = "call";
    private static final String ANSWER = "answer";

    /** Says on behalf of one node what happens there. */
    static final class Scribe {
        private final String node;
        private final Consumer<String> told;
        private final AtomicLong last = new AtomicLong();

        Scribe(String node, Consumer<String> told) {
            this.node = node;
            this.told = told;
        }

        /** @param before for {@code next}: the lead that the agent had before */
        String called(LeadModel.Wish wish, Object lead, Object before) {
            String id = node + ":" + last.incrementAndGet();
            told.accept(String.join(
                    " ",
                    CALL,
                    id,
                    Long.toString(System.nanoTime()),
                    wish.what(),
                    wish.agent(),
                    Long.toString(wish.now()),
                    Long.toString(wish.at()),
                    String.valueOf(wish.to()),
                    lead == null ? NOBODY : lead.toString(),
                    before == null ? NOBODY : before.toString()));
            return id;
        }

        void answered(String id, long nanos, String answer) {
            told.accept(String.join(" ", ANSWER, id, Long.toString(nanos), answer));
        }
    }

    /** A call, and its answer once it came. */
    private static final class Entry {
        private final String[] call;
        private long answered = Linearizability.NEVER;
        private String answer;

        private Entry(String[] call) {
            this.call = call;
        }

        /** Nothing has happened: the node had no time for it. */
        private boolean isDenied() {
            return answer != null && answer.endsWith(DENIED);
        }

        private LeadModel.Wish wish(String what) {
            return new LeadModel.Wish(
                    what,
                    call[4],
                    LeadDesk.supervises(call[4]),
                    Long.parseLong(call[5]),
                    Long.parseLong(call[6]),
                    call[7]);
        }

        private Linearizability.Call<LeadModel> of(String what, String expected) {
            LeadModel.Wish wish = wish(what);
            return new Linearizability.Call<>(Long.parseLong(call[2]), answered, state -> {
                LeadModel.Answered would = state.answer(wish);
                return expected == null || expected.equals(would.answer())
                        ? Optional.of(would.after())
                        : Optional.empty();
            });
        }
    }

    private final Map<String, Entry> entries = new HashMap<>();

    /** Lines may come from several processes at once. */
    synchronized void read(String line) {
        if (line.startsWith(CALL + " ")) {
            String[] words = line.split(" ");
            entries.put(words[1], new Entry(words));
        } else if (line.startsWith(ANSWER + " ")) {
            String[] words = line.split(" ", 4);
            Entry entry = entries.get(words[1]);
            entry.answered = Long.parseLong(words[2]);
            entry.answer = words[3];
        } else {
            throw new IllegalArgumentException(line);
        }
    }

    synchronized long answers() {
        return entries.values().stream().filter(entry -> entry.answer != null).count();
    }

    synchronized long unanswered() {
        return entries.size() - answers();
    }

    /** How often each answer was given, without versions and names. */
    synchronized Map<String, Integer> kinds() {
        Map<String, Integer> kinds = new TreeMap<>();
        for (Entry entry : entries.values()) {
            if (entry.answer != null) {
                String word = entry.answer.contains("version ")
                        ? "done"
                        : entry.answer.split(" ")[0];
                kinds.merge(entry.call[3] + " " + word, 1, Integer::sum);
            }
        }
        return kinds;
    }

    /** All lines about a lead in the order of the calls, for whoever has to find out what went wrong. */
    synchronized String of(String lead) {
        return entries.values().stream()
                .filter(entry -> String.join(" ", entry.call).contains(lead)
                        || entry.answer != null && entry.answer.contains(lead))
                .sorted(Comparator.comparingLong(entry -> Long.parseLong(entry.call[2])))
                .map(entry -> String.join(" ", entry.call) + " => " + entry.answered + " " + entry.answer)
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    /** What happened with each lead; {@code next} lets one go and gives another. */
    synchronized Map<String, List<Linearizability.Call<LeadModel>>> byLead() {
        Map<String, List<Linearizability.Call<LeadModel>>> leads = new HashMap<>();
        for (Entry entry : entries.values()) {
            if (entry.isDenied()) {
                continue;
            }
            if (entry.call[3].equals("next")) {
                turn(entry, leads);
            } else {
                add(leads, entry.call[8], entry.of(entry.call[3], entry.answer));
            }
        }
        for (Entry entry : entries.values()) {
            if (entry.call[3].equals("next") && entry.answer == null) {
                // The killed one may have got any.
                leads.values().forEach(calls -> calls.add(entry.of("given", null)));
            }
        }
        return leads;
    }

    private static void turn(Entry entry, Map<String, List<Linearizability.Call<LeadModel>>> leads) {
        String before = entry.call[9];
        String[] given = entry.answer == null ? new String[] {NOBODY, null} : entry.answer.split(" ", 2);
        if (!before.equals(NOBODY) && !before.equals(given[0])) {
            add(leads, before, entry.of("letgo", null));
        }
        if (!given[0].equals(NOBODY)) {
            add(leads, given[0], entry.of("given", given[1]));
        }
    }

    private static void add(
            Map<String, List<Linearizability.Call<LeadModel>>> leads,
            String lead,
            Linearizability.Call<LeadModel> call) {
        leads.computeIfAbsent(lead, first -> new ArrayList<>()).add(call);
    }
}
