package dev.kontor.host.tck;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.opentest4j.TestAbortedException;

/**
 * The kit as a test class. Extend it, say which host is meant, and run it with JUnit: each rule is a test. A rule that
 * must hold and doesn't fails; one that should, and one about a part that the host doesn't bring, is aborted with the
 * reason. After the last rule the report lies in {@link #reports()}, as JSON and as a table.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class HostConformance {

    private HostUnderTest host;
    private ConformanceRun run;

    /** The host, ready to be asked; called once. */
    protected abstract HostUnderTest host() throws Exception;

    /** The folder of the reports. */
    protected Path reports() {
        return Path.of("target", "kontor-host-tck");
    }

    @BeforeAll
    final void begin() throws Exception {
        host = host();
        run = new ConformanceRun(host);
    }

    @TestFactory
    final Stream<DynamicTest> the_host_keeps_the_rules() {
        return ConformanceRun.rules().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.toString(), () -> tryOut(rule)));
    }

    @AfterAll
    final void report() throws Exception {
        try (HostUnderTest ended = host) {
            if (run != null) {
                run.report().writeTo(reports());
            }
        }
    }

    private void tryOut(Rule rule) {
        RuleResult result = run.tryOut(rule);
        switch (result.verdict()) {
            case FAILED -> {
                if (rule.level() == Level.MUST) {
                    throw new AssertionError(rule + " [" + rule.reference() + "]: " + result.why());
                }
                throw new TestAbortedException("not kept: " + result.why());
            }
            case SKIPPED -> throw new TestAbortedException(result.why());
            case PASSED -> {}
        }
    }
}
