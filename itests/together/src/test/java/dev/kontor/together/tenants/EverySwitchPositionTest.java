package dev.kontor.together.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.mail.ImportRun;
import dev.kontor.mail.ImportState;
import dev.kontor.mail.MailImports;
import dev.kontor.mail.MailModule;
import dev.kontor.testing.TestKontor;
import dev.kontor.testing.TestTenant;
import dev.kontor.testing.databases.Database;
import dev.kontor.together.tenants.Service.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * N3, P4, G4: two tenants with each combination of modules, and in each every method of every service: what is off
 * refuses and writes nothing, what is on goes on. All of them with {@code -Dkontor.positions.all=true}.
 */
@ParameterizedClass
@EnumSource(Database.class)
class EverySwitchPositionTest {

    /** Else those in which one tenant has what the other has not; on H2 also one module, or all, in both or in one. */
    private static final boolean ALL = Boolean.getBoolean("kontor.positions.all");

    @Parameter
    private Database database;

    private final Random random = new Random(3);
    private final Arguments arguments = new Arguments();
    private final Set<String> done = new TreeSet<>();
    private final List<String> broken = new ArrayList<>();
    private Node node;
    private HikariDataSource pool;
    private Tables tables;
    private Map<TestTenant, Things> tenants;
    private boolean isFirst = true;
    private int walked;
    private long calls;

    @BeforeEach
    void twoTenantsWithSomethingOfEverything() {
        pool = ALL ? database.freshDatabase() : null;
        node = Node.on(ALL ? TestKontor.on(pool) : TestKontor.on(database), guard -> guard);
        node.kontor.install(Arguments.SWITCHED);
        TestTenant one = node.kontor.tenant().withModules(Node.MODULES.toArray(ModuleId[]::new));
        TestTenant other = node.kontor.tenant().withModules(Node.MODULES.toArray(ModuleId[]::new));
        tenants = Map.of(one, Business.in(node, one), other, Business.in(node, other));
        tables = new Tables(node.kontor.dataSource());
    }

    @AfterEach
    void close() {
        node.close();
        if (ALL) {
            pool.close();
        }
    }

    @Test
    void no_service_of_the_bundles_is_left_out() {
        assertThat(node.services().stream().map(service -> service.api().getName()))
                .as("services that %s puts together: one that is missing has to be added there", Node.class)
                .containsExactlyInAnyOrderElementsOf(Apis.names());
    }

    @Test
    void what_is_off_refuses_and_writes_nothing_and_what_is_on_goes_on() {
        int positions = 1 << Node.MODULES.size();
        for (int one = 0; one < positions; one++) {
            // all that is written is read before and after each position, so that it must not become much
            if (ALL && one > 0) {
                close();
                twoTenantsWithSomethingOfEverything();
            }
            for (int other = 0; other < positions; other++) {
                boolean opposite = one + other == positions - 1;
                boolean alike =
                        one == other && Set.of(0, 1, Node.MODULES.size()).contains(Integer.bitCount(one));
                boolean oneAlone = one * other == 0 && Integer.bitCount(one + other) == 1;
                if (ALL || opposite || database == Database.H2 && (alike || oneAlone)) {
                    walk(List.of(one, other));
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(done)
                .as("methods that were ever done, so that this test means something")
                .hasSizeGreaterThan(40);
        System.out.printf("Module switch on %s: %d positions, %d calls%n", database, walked, calls);
    }

    private void walk(List<Integer> positions) {
        walked++;
        int place = 0;
        for (TestTenant tenant : tenants.keySet()) {
            switchTo(tenant, positions.get(place));
            place++;
        }
        Map<String, String> before = tables.contents();
        tenants.keySet().forEach(tenant -> operations(tenant, false).forEach(operation -> refuses(tenant, operation)));
        if (!tables.contents().equals(before)) {
            Set<Map.Entry<String, String>> changed =
                    new HashSet<>(tables.contents().entrySet());
            changed.removeAll(before.entrySet());
            broken.add("At " + positions + " something was refused and written: " + changed);
        }
        tenants.keySet().forEach(tenant -> operations(tenant, true).forEach(operation -> goesOn(tenant, operation)));
        tenants.keySet().stream().filter(this::hasMail).forEach(this::awaitImports);
        isFirst = false;
    }

    private void switchTo(TestTenant tenant, int position) {
        for (int i = 0; i < Node.MODULES.size(); i++) {
            boolean on = (position & 1 << i) != 0;
            node.kontor
                    .modules()
                    .switchTo(tenant.system(), Node.MODULES.get(i), on)
                    .orThrow();
        }
    }

    private List<Operation> operations(TestTenant tenant, boolean on) {
        Set<ModuleId> modulesOn = on(tenant);
        return node.services().stream()
                .filter(service -> modulesOn.contains(service.module()) == on)
                .filter(service -> isSwitchable(service) || isFirst)
                .flatMap(service -> service.operations().stream())
                .toList();
    }

    /** What is always on is asked once. */
    private static boolean isSwitchable(Service service) {
        return !ModuleId.KERNEL.equals(service.module());
    }

    private Set<ModuleId> on(TestTenant tenant) {
        return node.kontor.modules().list(tenant.system()).orThrow().stream()
                .filter(state -> state.enabled())
                .map(state -> state.id())
                .collect(Collectors.toSet());
    }

    private void refuses(TestTenant tenant, Operation operation) {
        Outcome<?> outcome = call(tenant, operation);
        if (!new Refusal.ModuleDisabled(operation.module().value()).equals(outcome.refusal())) {
            broken.add(operation + " of a module that is off: " + outcome);
        }
    }

    /** It may need another module, which may be off; that one then refuses it. */
    private void goesOn(TestTenant tenant, Operation operation) {
        Outcome<?> outcome = call(tenant, operation);
        if (outcome.isDone()) {
            done.add(operation.name());
        }
        if (outcome.refusal() instanceof Refusal.ModuleDisabled disabled
                && on(tenant).contains(new ModuleId(disabled.module()))) {
            broken.add(operation + " with " + on(tenant) + " on: " + outcome);
        }
    }

    private Outcome<?> call(TestTenant tenant, Operation operation) {
        calls++;
        CallContext call = CallContext.of(tenant.id(), tenant.admin().user());
        return operation.call(call, arguments.of(operation, tenants.get(tenant), random));
    }

    private boolean hasMail(TestTenant tenant) {
        return on(tenant).contains(MailModule.ID);
    }

    /** Those in the background would write while others are being refused. */
    private void awaitImports(TestTenant tenant) {
        MailImports imports = node.service(MailImports.class);
        while (imports.list(tenant.admin(), PageRequest.first(5)).orThrow().items().stream()
                .map(ImportRun::state)
                .anyMatch(ImportState.RUNNING::equals)) {
            Thread.onSpinWait();
        }
    }
}
