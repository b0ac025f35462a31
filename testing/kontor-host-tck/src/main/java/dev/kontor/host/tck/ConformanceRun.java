package dev.kontor.host.tck;

import dev.kontor.host.tck.internal.AbsentPartException;
import dev.kontor.host.tck.internal.HostRules;
import dev.kontor.host.tck.internal.Scene;
import java.util.ArrayList;
import java.util.List;

/** The rules tried on one host. */
public final class ConformanceRun {

    private final HostUnderTest host;
    private final List<RuleResult> results = new ArrayList<>();

    public ConformanceRun(HostUnderTest host) {
        this.host = host;
    }

    /** All rules, in the order of the report. */
    public static List<Rule> rules() {
        return HostRules.all();
    }

    /** Tries one rule, each in tenants of its own. */
    public RuleResult tryOut(Rule rule) {
        RuleResult result = result(rule);
        results.add(result);
        return result;
    }

    /** Tries all rules. */
    public ConformanceReport tryAll() {
        rules().forEach(this::tryOut);
        return report();
    }

    public ConformanceReport report() {
        return new ConformanceReport(host.name(), List.copyOf(results));
    }

    private RuleResult result(Rule rule) {
        try (Scene scene = new Scene(host)) {
            rule.check().of(scene);
            return new RuleResult(rule, Verdict.PASSED, null);
        } catch (AbsentPartException absent) {
            return new RuleResult(rule, Verdict.SKIPPED, absent.getMessage());
        } catch (AssertionError broken) {
            return new RuleResult(rule, Verdict.FAILED, broken.getMessage());
        } catch (Exception thrown) {
            return new RuleResult(rule, Verdict.FAILED, "The host threw " + thrown);
        }
    }
}
