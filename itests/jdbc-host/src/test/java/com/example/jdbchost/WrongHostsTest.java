package com.example.jdbchost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.host.tck.ConformanceReport;
import dev.kontor.host.tck.ConformanceRun;
import dev.kontor.host.tck.HostUnderTest;
import dev.kontor.host.tck.Level;
import dev.kontor.host.tck.Rule;
import dev.kontor.host.tck.Verdict;
import dev.kontor.testing.databases.Database;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** P8, N2: the kit finds what a host gets wrong, by the rule that says so. */
class WrongHostsTest {

    private static JdbcHost good;

    @BeforeAll
    static void a_good_host() throws IOException {
        good = new JdbcHost(Database.H2) {
            @Override
            public Duration patience() {
                return Duration.ofSeconds(3);
            }
        };
    }

    @AfterAll
    static void end() {
        good.close();
    }

    static Stream<WrongHost> mistakes() {
        return Stream.of(WrongUsers.all(), WrongCases.all(), WrongParts.all()).flatMap(all -> all);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void a_mistake_is_found_by_its_rule(WrongHost wrong) {
        Rule rule = rule(wrong.rule());
        ConformanceRun run = new ConformanceRun(wrong.on(good));
        assertThat(run.tryOut(rule).verdict()).isEqualTo(Verdict.FAILED);
        assertThat(run.report().broken()).containsExactly(wrong.rule());
        assertThat(run.report().conforms()).isEqualTo(rule.level() == Level.SHOULD);
        if (rule.level() == Level.MUST) {
            assertThat(new ConformanceRun(good).tryOut(rule).verdict())
                    .as("the host without the mistake")
                    .isEqualTo(Verdict.PASSED);
        }
    }

    @Test
    void each_mistake_is_one_of_its_own() {
        assertThat(mistakes().map(WrongHost::mistake))
                .hasSizeGreaterThanOrEqualTo(20)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_host_that_throws_at_everything_keeps_no_rule_about_users_and_the_run_ends() {
        HostUnderTest broken = new WrongHost("throws", "", "users", (host, sql) -> GoodUsers.throwing()).on(good);
        ConformanceReport report = new ConformanceRun(broken).tryAll();
        assertThat(report.conforms()).isFalse();
        List<String> users = ConformanceRun.rules().stream()
                .map(Rule::id)
                .filter(id -> id.startsWith("HOST-U"))
                .toList();
        assertThat(report.broken()).containsAll(users);
    }

    private static Rule rule(String id) {
        return ConformanceRun.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
