package dev.kontor.host.tck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.host.UserDirectory;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** P8: what the kit says of a host, to people and to programs. */
class TheReportTest {
    private static final Rule KEPT = new Rule("HOST-X-01", Level.MUST, "All is well", "here", scene -> {});
    private static final Rule WISH = new Rule("HOST-X-02", Level.SHOULD, "All is better", "here", scene -> {
        throw new AssertionError("it was worse");
    });
    private static final Rule BROKEN = new Rule("HOST-X-03", Level.MUST, "Nobody throws", "here", scene -> {
        throw new IllegalStateException("thrown");
    });

    private final ConformanceRun run = new ConformanceRun(new Nameless());

    @Test
    void a_host_that_breaks_what_only_should_be_conforms() {
        run.tryOut(KEPT);
        run.tryOut(WISH);
        assertThat(run.report().conforms()).isTrue();
        assertThat(run.report().broken()).containsExactly("HOST-X-02");
        assertThat(run.report().asTable())
                .contains("a host: conforms", "HOST-X-01   MUST   PASSED", "All is better [it was worse]");
    }

    @Test
    void a_host_that_breaks_what_must_be_doesnt() {
        RuleResult result = run.tryOut(BROKEN);
        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(result.why()).contains("IllegalStateException", "thrown");
        assertThat(run.report().conforms()).isFalse();
    }

    @Test
    void what_the_host_doesnt_bring_is_skipped_with_the_reason() {
        Rule roles = ConformanceRun.rules().stream()
                .filter(rule -> rule.id().startsWith("HOST-R"))
                .findFirst()
                .orElseThrow();
        RuleResult result = run.tryOut(roles);
        assertThat(result.verdict()).isEqualTo(Verdict.SKIPPED);
        assertThat(result.why()).contains("brings no roles");
    }

    @Test
    void programs_read_it_as_json(@TempDir Path folder) throws IOException {
        run.tryOut(WISH);
        run.report().writeTo(folder);
        JsonNode json =
                new ObjectMapper().readTree(folder.resolve("a-host.json").toFile());
        assertThat(json.at("/conforms").asBoolean()).isTrue();
        assertThat(json.at("/rules/0/id").asText()).isEqualTo("HOST-X-02");
        assertThat(json.at("/rules/0/level").asText()).isEqualTo("SHOULD");
        assertThat(json.at("/rules/0/verdict").asText()).isEqualTo("FAILED");
        assertThat(json.at("/rules/0/why").asText()).isEqualTo("it was worse");
        assertThat(Files.readString(folder.resolve("a-host.txt"))).contains("HOST-X-02");
    }

    @Test
    void every_rule_has_an_id_of_its_own() {
        assertThat(ConformanceRun.rules()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(ConformanceRun.rules().stream().map(Rule::id))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("HOST-[A-Z]-\\d\\d"));
    }

    /** Brings users only, and is asked nothing here. */
    private static final class Nameless implements HostUnderTest {
        @Override
        public String name() {
            return "a host";
        }

        @Override
        public UserDirectory users() {
            throw new UnsupportedOperationException("this host only has a name");
        }

        @Override
        public TenantId createTenant() {
            throw new UnsupportedOperationException("this host only has a name");
        }

        @Override
        public void createUser(TenantId tenant, UserSketch user) {
            throw new UnsupportedOperationException("this host only has a name");
        }

        @Override
        public void setActive(TenantId tenant, UserId user, boolean active) {
            throw new UnsupportedOperationException("this host only has a name");
        }

        @Override
        public void setPermissions(TenantId tenant, UserId user, Set<String> permissions) {
            throw new UnsupportedOperationException("this host only has a name");
        }
    }
}
