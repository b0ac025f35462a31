package dev.kontor.web.internal.once;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.KontorClock;
import dev.kontor.persistence.Transactions;
import dev.kontor.web.internal.store.Sql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.servlet.ServletException;

/**
 * Runs a request and keeps its answer in one transaction: both are there afterwards or neither, also when the server
 * dies in between. The services of the request join that transaction.
 */
public final class Once {

    private static final Duration KEPT = Duration.ofHours(24);

    private final Transactions transactions;
    private final KontorClock clock;
    private final AnswerTable answers;

    public Once(Transactions transactions, KontorClock clock) {
        this.transactions = transactions;
        this.clock = clock;
        this.answers = new AnswerTable(new Sql(transactions));
    }

    enum Kind {
        ANSWER,
        OTHER_REQUEST,
        STILL_RUNNING
    }

    record Result(Kind kind, KeptAnswer answer) {}

    /** The request itself, which gives its answer. */
    interface Work {
        KeptAnswer run() throws IOException, ServletException;
    }

    Result run(CallContext call, String key, String hash, Work work) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Result> before = lookUp(call, key, hash, now);
        if (before.isPresent()) {
            return before.get();
        }
        Attempt attempt = new Attempt(call, key, hash, now, work);
        try {
            return transactions.required(call.tenant(), attempt::run);
        } catch (RuntimeException failed) {
            return afterFailure(attempt, failed);
        }
    }

    private Optional<Result> lookUp(CallContext call, String key, String hash, Instant now) {
        return transactions.required(call.tenant(), () -> {
            answers.deleteBefore(call, now.minus(KEPT));
            return answers.find(call, key)
                    .map(kept -> kept.requestHash().equals(hash)
                            ? new Result(Kind.ANSWER, kept)
                            : new Result(Kind.OTHER_REQUEST, null));
        });
    }

    private Result afterFailure(Attempt attempt, RuntimeException failed) {
        if (attempt.refused != null) {
            return new Result(Kind.ANSWER, attempt.refused);
        }
        if (attempt.claimed) {
            throw failed;
        }
        if (Sql.alreadyThere(failed)) {
            return lookUp(attempt.call, attempt.key, attempt.hash, attempt.now)
                    .orElse(new Result(Kind.STILL_RUNNING, null));
        }
        if (Sql.waitedTooLong(failed)) {
            return new Result(Kind.STILL_RUNNING, null);
        }
        throw failed;
    }

    /** One attempt to be the request that is carried out. */
    private final class Attempt {
        private final CallContext call;
        private final String key;
        private final String hash;
        private final Instant now;
        private final Work work;
        private boolean claimed;
        private KeptAnswer refused;

        Attempt(CallContext call, String key, String hash, Instant now, Work work) {
            this.call = call;
            this.key = key;
            this.hash = hash;
            this.now = now;
            this.work = work;
        }

        Result run() {
            answers.claim(call, key, hash, now);
            claimed = true;
            KeptAnswer answer = answer();
            if (answer.done()) {
                answers.keep(call, key, answer);
            } else {
                refused = answer;
                transactions.rollbackOnly();
            }
            return new Result(Kind.ANSWER, answer);
        }

        private KeptAnswer answer() {
            try {
                return work.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (ServletException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
