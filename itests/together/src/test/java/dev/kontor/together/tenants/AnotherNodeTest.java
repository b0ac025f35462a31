package dev.kontor.together.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.contacts.ContactsModule;
import dev.kontor.contacts.Labels;
import dev.kontor.kernel.CallContext;
import dev.kontor.testing.TestTenant;
import dev.kontor.testing.databases.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** N3, P4: a switch counts on another node within a second. */
class AnotherNodeTest {

    private static final int SWITCHES = 6;

    /** The fastest of a few, as a busy machine may be late; nothing makes the switch known sooner than it should be. */
    @ParameterizedTest
    @EnumSource(Database.class)
    void another_node_knows_within_a_second(Database database) throws Exception {
        try (Node here = Node.on(database);
                Node elsewhere = here.another(guard -> guard)) {
            elsewhere.kontor.startBackground();
            TestTenant tenant = here.kontor.tenant().withModules(ContactsModule.ID);
            CallContext anna = tenant.admin();
            Labels labels = elsewhere.service(Labels.class);
            List<Duration> pauses = new ArrayList<>();
            for (int i = 0; i < SWITCHES; i++) {
                boolean on = i % 2 == 1;
                assertThat(awaitAnswer(labels, anna, !on)).isNotNull();
                here.kontor
                        .modules()
                        .switchTo(tenant.system(), ContactsModule.ID, on)
                        .orThrow();
                pauses.add(awaitAnswer(labels, anna, on));
            }
            assertThat(Collections.min(pauses)).isLessThan(Duration.ofSeconds(1));
            System.out.printf("%s: another node knew after %s%n", database, pauses);
        }
    }

    /** How long it took until the module was on, or off, there. */
    private static Duration awaitAnswer(Labels labels, CallContext anna, boolean on) throws InterruptedException {
        long begin = System.nanoTime();
        long patience = begin + TimeUnit.SECONDS.toNanos(60);
        while (labels.list(anna).isDone() != on) {
            assertThat(System.nanoTime()).as("patience").isLessThan(patience);
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
