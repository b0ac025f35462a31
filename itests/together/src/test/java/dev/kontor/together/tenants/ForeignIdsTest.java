package dev.kontor.together.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.module.ModuleId;
import dev.kontor.testing.TestTenant;
import dev.kontor.testing.databases.Database;
import dev.kontor.together.tenants.Service.Operation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * N3, G2: who asks with the ids and words of another tenant gets exactly the answer for things that nobody has, from
 * every method of every service, by JPA and by native SQL; and can't change what the other one has. As many calls as
 * {@code -Dkontor.foreign=100000} says.
 */
@ParameterizedClass
@EnumSource(Database.class)
class ForeignIdsTest {

    private static final int CALLS = Integer.getInteger("kontor.foreign", 2_000);

    @Parameter
    private Database database;

    private final Arguments arguments = new Arguments();
    private final Map<String, Integer> asked = new TreeMap<>();
    private final Set<String> broken = new TreeSet<>();
    private Node node;
    private TestTenant mine;
    private TestTenant theirs;
    private Things foreign;
    private Things nowhere;

    @BeforeEach
    void twoTenantsWithSomethingOfEverything() {
        node = Node.on(database);
        node.kontor.install(Arguments.SWITCHED);
        mine = node.kontor.tenant().withModules(Node.MODULES.toArray(ModuleId[]::new));
        theirs = node.kontor.tenant().withModules(Node.MODULES.toArray(ModuleId[]::new));
        Business.in(node, mine);
        foreign = Business.in(node, theirs);
        nowhere = foreign.nowhere();
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void what_another_tenant_has_is_to_us_as_if_it_were_nowhere() {
        Tables tables = new Tables(node.kontor.dataSource());
        Map<String, String> before = tables.contentsOf(theirs.id().value());
        List<Operation> operations = node.services().stream()
                .flatMap(service -> service.operations().stream())
                .toList();
        for (int i = 0; i < CALLS; i++) {
            Operation operation = operations.get(i % operations.size());
            ask(operation, i);
        }
        assertThat(broken).isEmpty();
        assertThat(tables.contentsOf(theirs.id().value())).isEqualTo(before);
        assertThat(asked.values()).as("calls by method").allMatch(times -> times >= CALLS / operations.size());
        System.out.printf(
                "%s: %d calls of %d methods with ids and words of another tenant, 0 leaks%n",
                database, CALLS, asked.size());
    }

    /** Both get the same random choices: a name, a number, which of the ids. */
    private void ask(Operation operation, int seed) {
        CallContext anna = mine.admin();
        List<Object> theirThings = arguments.of(operation, foreign, new Random(seed));
        Outcome<?> ofForeign = operation.call(anna, theirThings);
        List<Object> noThings = arguments.of(operation, nowhere, new Random(seed));
        Outcome<?> ofUnknown = operation.call(anna, noThings);
        asked.merge(operation.name(), 1, Integer::sum);
        if (!kind(ofForeign).equals(kind(ofUnknown))) {
            broken.add(operation + " tells a foreign thing from none: " + ofForeign + ", " + ofUnknown);
        }
        if ((ofForeign + " " + theirThings).contains(foreign.canary())) {
            broken.add(operation + " gave away: " + ofForeign);
        }
    }

    private static String kind(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Done<?> done) {
            Object value = done.value() instanceof Slice<?> slice ? slice.items() : done.value();
            return value instanceof Collection<?> many ? "empty: " + many.isEmpty() : "done";
        }
        Refusal refusal = outcome.refusal();
        return refusal instanceof Refusal.NotFound ? refusal.toString() : refusal.code();
    }
}
