package dev.kontor.itests.processes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether calls that overlapped can have happened one after the other, each at a moment between its call and its answer
 * (Wing and Gong 1993; what led nowhere isn't tried again, as Lowe 2017 has it). A call that is answered right and changes
 * nothing, such as a refusal, can't do better later than now: it needn't be tried at other moments, without which a
 * hundred refusals at once would be tried in all their orders.
 */
final class Linearizability<S> {

    /** What a call does. */
    interface Step<S> {

        /** The state after it; empty when what was answered can't be answered in this state. */
        Optional<S> after(S state);
    }

    /** @param answered {@link #NEVER} when whoever called was killed before */
    record Call<S>(long called, long answered, Step<S> step) {}

    static final long NEVER = Long.MAX_VALUE;

    /** A call or its answer, in the order of time; those that are decided are taken out of the list. */
    private static final class Moment {
        private final int call;
        private final Moment answer;
        private Moment before;
        private Moment next;

        private Moment(int call, Moment answer) {
            this.call = call;
            this.answer = answer;
        }

        private void out() {
            before.next = next;
            if (next != null) {
                next.before = before;
            }
        }

        private void in() {
            before.next = this;
            if (next != null) {
                next.before = this;
            }
        }
    }

    private record Timed(long at, boolean isAnswer, Moment moment) {}

    /** @param alone whether there was nothing else to try at that moment */
    private record Decided<S>(Moment call, S before, boolean alone) {}

    private record Reached<S>(BitSet calls, S state) {}

    private final List<Call<S>> calls;
    private final Moment start = new Moment(-1, null);
    private final BitSet done = new BitSet();
    private final Set<Reached<S>> reached = new HashSet<>();
    private final Deque<Decided<S>> decided = new ArrayDeque<>();
    private S state;
    private long unanswered;

    private Linearizability(S initial, List<Call<S>> calls) {
        this.calls = calls;
        this.state = initial;
        List<Timed> moments = new ArrayList<>();
        for (int call = 0; call < calls.size(); call++) {
            boolean answered = calls.get(call).answered() != NEVER;
            Moment answer = answered ? new Moment(call, null) : null;
            moments.add(new Timed(calls.get(call).called(), false, new Moment(call, answer)));
            if (answered) {
                moments.add(new Timed(calls.get(call).answered(), true, answer));
                unanswered++;
            }
        }
        // At the same moment they count as overlapping.
        moments.sort(Comparator.comparingLong(Timed::at).thenComparing(Timed::isAnswer));
        Moment last = start;
        for (Timed timed : moments) {
            last.next = timed.moment();
            timed.moment().before = last;
            last = timed.moment();
        }
    }

    /** A call that was never answered may have happened, late or never. */
    static <S> boolean holds(S initial, List<Call<S>> calls) {
        return new Linearizability<>(initial, calls).search();
    }

    private boolean search() {
        Moment at = start.next;
        while (unanswered > 0) {
            boolean isCall = at != null && !isAnswer(at);
            if (isCall && happens(at)) {
                at = start.next;
            } else if (isCall) {
                at = at.next;
            } else if (decided.isEmpty()) {
                return false;
            } else {
                Moment waits = takeBack();
                if (waits == null) {
                    return false;
                }
                at = waits.next;
            }
        }
        return true;
    }

    private boolean isAnswer(Moment moment) {
        return moment.answer == null && calls.get(moment.call).answered() != NEVER;
    }

    private boolean happens(Moment call) {
        Optional<S> after = calls.get(call.call).step().after(state);
        if (after.isEmpty()) {
            return false;
        }
        done.set(call.call);
        if (!reached.add(new Reached<>((BitSet) done.clone(), after.get()))) {
            done.clear(call.call);
            return false;
        }
        decided.push(
                new Decided<>(call, state, call.answer != null && after.get().equals(state)));
        state = after.get();
        call.out();
        if (call.answer != null) {
            call.answer.out();
            unanswered--;
        }
        return true;
    }

    /** The last one that could have waited. */
    private Moment takeBack() {
        Decided<S> last;
        do {
            last = decided.pop();
            state = last.before();
            done.clear(last.call().call);
            if (last.call().answer != null) {
                last.call().answer.in();
                unanswered++;
            }
            last.call().in();
        } while (last.alone() && !decided.isEmpty());
        return last.alone() ? null : last.call();
    }
}
