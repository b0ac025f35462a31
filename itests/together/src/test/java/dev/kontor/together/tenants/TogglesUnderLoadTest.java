package dev.kontor.together.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.event.EventEnvelope;
import dev.kontor.kernel.event.EventSubscriber;
import dev.kontor.kernel.event.EventType;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.testing.TestKontor;
import dev.kontor.testing.TestTenant;
import dev.kontor.testing.databases.Database;
import dev.kontor.together.tenants.Service.Operation;
import dev.kontor.together.tenants.Watch.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * N3, P4: modules are switched at random in two tenants on two nodes while everything is called, events come and mails
 * are imported. Nobody gets in who asked after a switch had returned: on its own node at once, on the other after the
 * second that is promised (with air for a busy machine). As long as {@code -Dkontor.toggles.seconds} says.
 */
@ParameterizedClass
@EnumSource(Database.class)
class TogglesUnderLoadTest {

    private record Numbered(int number) {}

    private static final EventType<Numbered> HAPPENED = new EventType<>("toggles.happened", Numbered.class);
    private static final ModuleId LISTENING = new ModuleId("listening");
    private static final int SECONDS = Integer.getInteger("kontor.toggles.seconds", 5);
    private static final Duration OTHER_NODES = Duration.ofSeconds(3);
    private static final int CALLERS = 3;

    @Parameter
    private Database database;

    private final Watch watch = new Watch();
    private final Arguments arguments = new Arguments();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger calls = new AtomicInteger();
    private final Set<Integer> raisedWhileOn = ConcurrentHashMap.newKeySet();
    private final Set<Integer> raisedWhileOff = ConcurrentHashMap.newKeySet();
    private final Queue<Integer> handled = new ConcurrentLinkedQueue<>();
    private final List<Future<Void>> working = new ArrayList<>();
    private Map<String, Node> nodes;
    private Map<TestTenant, Things> tenants;

    @BeforeEach
    void twoNodesAndTwoTenants() {
        Node one = Node.on(TestKontor.on(database), guard -> watch.before(guard, "one"));
        Node other = one.another(guard -> watch.before(guard, "other"));
        nodes = Map.of("one", one, "other", other);
        nodes.values().forEach(node -> {
            node.kontor.install(Arguments.SWITCHED);
            node.kontor.install(LISTENING);
        });
        tenants = Map.of(newTenant(one), new Things(), newTenant(one), new Things());
        tenants.forEach((tenant, things) -> things.addAll(Business.in(one, tenant)));
        nodes.forEach((name, node) -> {
            node.kontor.subscribe(new Listening(name));
            node.kontor.startBackground();
        });
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        nodes.get("other").close();
        nodes.get("one").close();
    }

    @Test
    void nobody_gets_in_after_a_switch_has_returned() throws Exception {
        for (TestTenant tenant : tenants.keySet()) {
            Node.MODULES.forEach(module -> start(() -> toggle(tenant, module)));
            start(() -> toggleAndTell(tenant));
        }
        for (int i = 0; i < CALLERS; i++) {
            start(this::call);
        }
        Future<Void> clock = start(this::letTimePass);
        assertThat(end.await(SECONDS, TimeUnit.SECONDS)).isFalse();
        end.countDown();
        for (Future<Void> each : working) {
            if (each != clock) {
                each.get(60, TimeUnit.SECONDS);
            }
        }
        await(() -> handled.containsAll(raisedWhileOn));

        assertThat(watch.wronglyLetIn(OTHER_NODES)).isEmpty();
        assertThat(handled).doesNotHaveDuplicates().doesNotContainAnyElementsOf(raisedWhileOff);
        assertThat(watch.switches()).isGreaterThan(5);
        assertThat(calls.get()).isGreaterThan(watch.switches());
        System.out.printf(
                "%s: %d calls, %d let in, %d times off, %d events raised while on and %d while off in %d s%n",
                database,
                calls.get(),
                watch.count(),
                watch.switches(),
                raisedWhileOn.size(),
                raisedWhileOff.size(),
                SECONDS);
    }

    private static TestTenant newTenant(Node node) {
        return node.kontor
                .tenant()
                .withModules(Node.MODULES.toArray(ModuleId[]::new))
                .withModules(LISTENING);
    }

    private Future<Void> start(Callable<Void> work) {
        Future<Void> started = threads.submit(work);
        working.add(started);
        return started;
    }

    /** Off and on at any node; now and then for so long that the other node must know. */
    private Void toggle(TestTenant tenant, ModuleId module) throws InterruptedException {
        Place place = new Place(tenant.id(), module);
        do {
            switchOff(place);
            pause(ThreadLocalRandom.current().nextInt(3) == 0 ? OTHER_NODES.toMillis() + 1_000 : 200);
            switchOn(place);
        } while (goesOn(200));
        return null;
    }

    private Void toggleAndTell(TestTenant tenant) throws InterruptedException {
        Place place = new Place(tenant.id(), LISTENING);
        do {
            switchOff(place);
            raisedWhileOff.add(tell(tenant.id()));
            pause(100);
            switchOn(place);
            raisedWhileOn.add(tell(tenant.id()));
        } while (goesOn(100));
        return null;
    }

    private void switchOff(Place place) {
        Map.Entry<String, Node> at = anyNode();
        switchTo(at.getValue(), place, false);
        watch.switchedOff(place, at.getKey());
    }

    private void switchOn(Place place) {
        watch.switchesOn(place);
        switchTo(anyNode().getValue(), place, true);
    }

    private static void switchTo(Node node, Place place, boolean on) {
        node.kontor
                .modules()
                .switchTo(CallContext.system(place.tenant()), place.module(), on)
                .orThrow();
    }

    /** By the kernel, which is always on. */
    private int tell(TenantId tenant) {
        int number = numbers.incrementAndGet();
        Node node = anyNode().getValue();
        node.kontor
                .guard()
                .write(CallContext.system(tenant), KernelModule.MODULES, caller -> {
                    Instant now = node.kontor.clock().instant();
                    node.kontor.events().raise(caller, HAPPENED, "key " + number, now, new Numbered(number));
                    return Outcome.done();
                })
                .orThrow();
        return number;
    }

    private Void call() throws InterruptedException {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        do {
            Node node = anyNode().getValue();
            List<Operation> operations = node.services().stream()
                    .flatMap(service -> service.operations().stream())
                    .toList();
            Operation operation = operations.get(random.nextInt(operations.size()));
            List<TestTenant> all = List.copyOf(tenants.keySet());
            TestTenant tenant = all.get(random.nextInt(all.size()));
            operation.call(
                    CallContext.of(tenant.id(), tenant.admin().user()),
                    arguments.of(operation, tenants.get(tenant), random));
            calls.incrementAndGet();
        } while (goesOn(0));
        return null;
    }

    private Void letTimePass() throws InterruptedException {
        while (!Thread.currentThread().isInterrupted()) {
            TimeUnit.MILLISECONDS.sleep(100);
            nodes.get("one").kontor.clock().advance(Duration.ofMillis(100));
        }
        return null;
    }

    private Map.Entry<String, Node> anyNode() {
        return List.copyOf(nodes.entrySet()).get(ThreadLocalRandom.current().nextInt(nodes.size()));
    }

    /** At most so long, and only while the test runs. */
    private void pause(long millis) throws InterruptedException {
        end.await(ThreadLocalRandom.current().nextLong(millis + 1), TimeUnit.MILLISECONDS);
    }

    private boolean goesOn(long pause) throws InterruptedException {
        pause(pause);
        return end.getCount() > 0;
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(patience);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** Hears of events as somebody who asks nobody. */
    private final class Listening implements EventSubscriber<Numbered> {
        private final String node;

        Listening(String node) {
            this.node = node;
        }

        @Override
        public String name() {
            return "listening.toggles";
        }

        @Override
        public ModuleId module() {
            return LISTENING;
        }

        @Override
        public EventType<Numbered> type() {
            return HAPPENED;
        }

        /** What was taken up before the switch may get here a moment after it. */
        @Override
        public void handle(EventEnvelope<Numbered> event) {
            long takenUp = System.nanoTime() - TimeUnit.SECONDS.toNanos(1);
            watch.note(new Place(event.tenant(), LISTENING), node, takenUp);
            handled.add(event.payload().number());
        }
    }
}
