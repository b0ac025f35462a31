package dev.kontor.kernel.internal.guard;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.internal.Node;
import dev.kontor.kernel.internal.sql.Sql;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Two calls that lock the same two rows in opposite order. */
final class Deadlock {

    private final Guard guard;
    private final Sql sql;
    private final TenantId tenant;
    private final CyclicBarrier bothHaveOne = new CyclicBarrier(2);

    Deadlock(Guard guard, Sql sql, TenantId tenant) {
        this.guard = guard;
        this.sql = sql;
        this.tenant = tenant;
    }

    List<Outcome<Void>> outcomes(CallContext call) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Outcome<Void>> one = threads.submit(() -> locking(call, "a", "b"));
            Future<Outcome<Void>> other = threads.submit(() -> locking(call, "b", "a"));
            return List.of(one.get(), other.get());
        } catch (ExecutionException failed) {
            throw new AssertionError(failed);
        } finally {
            threads.shutdown();
        }
    }

    private Outcome<Void> locking(CallContext call, String first, String second) {
        return guard.write(call, Node.WRITE, caller -> {
            lock(first);
            await();
            lock(second);
            return Outcome.done();
        });
    }

    private void lock(String subject) {
        sql.update(
                "update kernel_audit set action = 'y' where tenant_id = ? and subject_type = 'deadlock'"
                        + " and subject_id = ?",
                tenant.value(),
                subject);
    }

    private void await() {
        try {
            bothHaveOne.await();
        } catch (InterruptedException | BrokenBarrierException broken) {
            throw new AssertionError(broken);
        }
    }
}
