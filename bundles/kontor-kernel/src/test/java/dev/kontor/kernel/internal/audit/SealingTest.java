package dev.kontor.kernel.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.audit.AuditEntry;
import dev.kontor.kernel.audit.ContentState;
import dev.kontor.kernel.internal.Killed;
import dev.kontor.kernel.internal.Node;
import dev.kontor.kernel.internal.audit.chain.ExportedVerifier;
import dev.kontor.kernel.internal.sql.Sql;
import dev.kontor.testing.databases.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** N4: rows are sealed behind the writers' backs, each once, whatever the order of commits and whoever dies. */
@ParameterizedClass
@EnumSource(Database.class)
class SealingTest {
    private static final int PATIENCE_SECONDS = 60;

    private final Node node;
    private final Rows rows;

    SealingTest(Database database) {
        node = Node.on(database);
        rows = new Rows(node);
        rows.checkpoint();
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_row_that_is_committed_after_later_ones_were_sealed_takes_its_place_behind_them() throws Exception {
        CountDownLatch commit = new CountDownLatch(1);
        CompletableFuture<Void> late = appendLate(commit);
        rows.append(null);
        rows.append(null);
        int before = rows.sealed().size();
        node.kernel.sealer().seal(rows.tenant);
        assertThat(rows.sealed()).hasSize(before + 2);
        node.advance(Duration.ofMinutes(50));
        node.kernel.sealer().seal(rows.tenant);

        commit.countDown();
        late.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(rows.verify(null).unsealed()).isEqualTo(1);
        node.kernel.sealer().seal(rows.tenant);

        List<Long> sealed = rows.sealed();
        assertThat(sealed).hasSize(before + 3);
        assertThat(sealed.get(before + 2)).isLessThan(sealed.get(before));
        assertThat(rows.verify(null).broken()).isNull();
        assertThat(rows.verify(null).unsealed()).isZero();
    }

    @Test
    void a_row_whose_transaction_took_hours_is_found_by_the_daily_sweep() throws Exception {
        CountDownLatch commit = new CountDownLatch(1);
        CompletableFuture<Void> late = appendLate(commit);
        rows.append(null);
        for (int hour = 0; hour < 4; hour++) {
            node.kernel.sealer().seal(rows.tenant);
            node.advance(Duration.ofHours(1));
        }
        commit.countDown();
        late.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        node.kernel.sealer().seal(rows.tenant);
        assertThat(rows.verify(null).unsealed()).isEqualTo(1);

        node.advance(Duration.ofDays(1));
        node.kernel.sealer().seal(rows.tenant);
        assertThat(rows.verify(null).unsealed()).isZero();
        assertThat(rows.verify(null).broken()).isNull();
    }

    @Test
    void several_nodes_that_write_and_seal_at_once_make_one_chain() throws Exception {
        List<CompletableFuture<Void>> working = new ArrayList<>();
        CountDownLatch written = new CountDownLatch(4);
        for (int worker = 0; worker < 4; worker++) {
            Node another = node.another();
            working.add(CompletableFuture.runAsync(() -> {
                IntStream.range(0, 40).forEach(i -> rows.append(null));
                written.countDown();
            }));
            working.add(CompletableFuture.runAsync(() -> {
                while (written.getCount() > 0) {
                    another.kernel.sealer().seal(rows.tenant);
                }
                another.close();
            }));
        }
        for (CompletableFuture<Void> work : working) {
            work.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        rows.checkpoint();
        assertThat(rows.sealed()).hasSizeGreaterThanOrEqualTo(160).doesNotHaveDuplicates();
        assertThat(rows.verify(null).broken()).isNull();
        assertThat(rows.verify(null).unsealed()).isZero();
    }

    @Test
    void while_one_node_seals_another_leaves_it_alone_and_takes_over_when_it_dies() throws Exception {
        rows.append(null);
        Node other = node.another();
        CountDownLatch holds = new CountDownLatch(1);
        CountDownLatch die = new CountDownLatch(1);
        CompletableFuture<Void> sealing =
                CompletableFuture.runAsync(() -> node.transactions.required(rows.tenant, () -> {
                    assertThat(new ChainTable(new Sql(node.transactions)).hold(rows.tenant, node.now.get()))
                            .isPresent();
                    holds.countDown();
                    await(die);
                    Killed.connection(node.transactions.connection(), node.pool());
                    return null;
                }));
        await(holds);
        assertThat(other.kernel.sealer().seal(rows.tenant)).isFalse();
        assertThat(rows.verify(null).unsealed()).isEqualTo(1);

        die.countDown();
        assertThat(sealing).failsWithin(Duration.ofSeconds(PATIENCE_SECONDS));
        assertThat(other.kernel.sealer().seal(rows.tenant)).isTrue();
        assertThat(rows.verify(null).unsealed()).isZero();
        assertThat(rows.verify(null).broken()).isNull();
        other.close();
    }

    @Test
    void what_was_written_is_sealed_soon_after_by_itself() {
        node.kernel.start();
        rows.append(null);
        int count = rows.ask(Long.class, "select position from kernel_audit where tenant_id = ?", rows.tenant.value())
                .size();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (rows.sealed().size() < count && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(rows.sealed()).hasSize(count);
    }

    @Test
    void the_key_of_a_person_dies_with_the_content_of_their_rows_and_the_chain_holds(@TempDir Path folder)
            throws IOException {
        ContactId erased = new ContactId(UUID.randomUUID());
        ContactId kept = new ContactId(UUID.randomUUID());
        List.of(erased, kept, erased).forEach(rows::append);
        Path before = folder.resolve("before");
        rows.export(before);
        assertThat(rows.list()).allMatch(row -> row.content() == ContentState.KEPT);
        assertThat(Files.readString(before)).doesNotContain("Erika");

        boolean destroyed = node.transactions.required(
                rows.tenant, () -> node.kernel.personKeys().destroy(rows.tenant, erased.value()));
        assertThat(destroyed).isTrue();
        rows.append(erased);

        assertThat(rows.list())
                .filteredOn(row -> erased.equals(row.record().person()))
                .hasSize(3)
                .allMatch(SealingTest::isErased);
        assertThat(rows.list())
                .filteredOn(row -> kept.equals(row.record().person()))
                .hasSize(1)
                .allMatch(row -> row.content() == ContentState.KEPT
                        && "Erika".equals(row.record().changes().get("name").before()));
        rows.checkpoint();
        assertThat(rows.verify(null).broken()).isNull();
        Path after = folder.resolve("after");
        rows.export(after);
        assertThat(ExportedVerifier.check(before)).startsWith("The chain of " + rows.tenant + " holds");
        assertThat(ExportedVerifier.check(after)).startsWith("The chain of " + rows.tenant + " holds");
    }

    @Test
    void content_that_was_changed_in_the_database_is_shown_as_damaged() {
        rows.append(null);
        rows.sql(
                "update kernel_audit set content = cast('something else entirely' as bytea) where tenant_id = ?"
                        + " and subject_type = 'order'",
                rows.tenant.value());
        assertThat(rows.list()).hasSize(1).allMatch(row -> row.content() == ContentState.DAMAGED);
    }

    private static boolean isErased(AuditEntry row) {
        return row.content() == ContentState.ERASED
                && row.actorName() == null
                && row.record().changes().isEmpty();
    }

    private CompletableFuture<Void> appendLate(CountDownLatch commit) {
        CountDownLatch appended = new CountDownLatch(1);
        CompletableFuture<Void> late = CompletableFuture.runAsync(() -> rows.append(null, () -> {
            appended.countDown();
            await(commit);
        }));
        await(appended);
        return late;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
