package dev.kontor.web.internal.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.FieldProblem;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.UserId;
import dev.kontor.testing.ServiceRules;
import dev.kontor.testing.TestKontor;
import dev.kontor.testing.TestTenant;
import dev.kontor.testing.databases.Database;
import dev.kontor.web.internal.session.Secret;
import dev.kontor.web.token.ApiTokenId;
import dev.kontor.web.token.ApiTokens;
import dev.kontor.web.token.IssuedToken;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** G1–G3: who may make tokens, and what they are. */
@ParameterizedClass
@EnumSource(Database.class)
class ApiTokenRulesTest {

    private final TestKontor kontor;
    private final ApiTokens tokens;
    private final Instant tomorrow;

    ApiTokenRulesTest(Database database) {
        kontor = TestKontor.on(database).unit("web", "db/web").start();
        tokens = new ApiTokenService(
                kontor.guard(), kontor.transactions(), kontor.audit(), kontor.host(), kontor.clock(), kontor.ids());
        tomorrow = kontor.clock().instant().plus(Duration.ofDays(1));
    }

    @AfterEach
    void close() {
        kontor.close();
    }

    @Test
    void only_who_may_makes_lists_and_revokes_them() {
        ServiceRules.of(kontor, ApiTokens.class, tokens)
                .method("create", ApiTokens.MANAGE, new UserId("norbert"), "import", tomorrow)
                .method("list", ApiTokens.MANAGE)
                .method("revoke", ApiTokens.MANAGE, new ApiTokenId(UUID.randomUUID()))
                .verify();
    }

    @Test
    void what_is_wrong_is_told_at_once() {
        CallContext admin = kontor.tenant().admin();

        Refusal refusal = tokens.create(
                        admin,
                        new UserId("nobody"),
                        "x".repeat(101) + "\n",
                        kontor.clock().instant())
                .refusal();

        assertThat(((Refusal.Validation) refusal).problems())
                .extracting(FieldProblem::field, FieldProblem::code)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("name", "too-long"),
                        org.assertj.core.groups.Tuple.tuple("name", "control-character"),
                        org.assertj.core.groups.Tuple.tuple("user", "unknown"),
                        org.assertj.core.groups.Tuple.tuple("expiresAt", "in-the-past"));
        assertThat(((Refusal.Validation) tokens.create(admin, null, " ", null).refusal()).problems())
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder("name", "user", "expiresAt");
    }

    @Test
    void the_secret_is_told_once_and_never_printed() {
        TestTenant tenant = kontor.tenant();
        CallContext admin = tenant.admin();

        IssuedToken issued =
                tokens.create(admin, admin.user(), "import", tomorrow).orThrow();

        assertThat(issued.secret()).hasSize(43);
        assertThat(issued.toString()).doesNotContain(issued.secret());
        assertThat(tokens.list(admin).orThrow()).containsExactly(issued.token());
    }

    @Test
    void what_is_stored_lets_nobody_in() throws SQLException {
        CallContext admin = kontor.tenant().admin();
        IssuedToken issued =
                tokens.create(admin, admin.user(), "import", tomorrow).orThrow();

        try (Connection connection = kontor.dataSource().getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select token_hash from web_token where tenant_id = ?")) {
            query.setString(1, admin.tenant().value());
            ResultSet row = query.executeQuery();
            assertThat(row.next()).isTrue();
            String stored = row.getString(1);
            assertThat(stored).isNotEqualTo(issued.secret());
            Bearers bearers = new Bearers(kontor.transactions(), kontor.clock());
            assertThat(bearers.find(new Secret(issued.secret()))).isPresent();
            assertThat(bearers.find(new Secret(stored))).isEmpty();
        }
    }

    @Test
    void each_tenant_has_its_own() {
        CallContext admin = kontor.tenant().admin();
        CallContext other = kontor.tenant().admin();
        IssuedToken issued =
                tokens.create(admin, admin.user(), "import", tomorrow).orThrow();

        assertThat(tokens.list(other).orThrow()).isEmpty();
        assertThat(tokens.revoke(other, issued.token().id()).refusal()).isEqualTo(new Refusal.NotFound("token"));
        assertThat(tokens.list(admin).orThrow()).hasSize(1);
    }

    @Test
    void what_was_done_stands_in_the_audit_trail_without_the_secret() {
        TestTenant tenant = kontor.tenant();
        CallContext admin = tenant.admin();
        IssuedToken issued =
                tokens.create(admin, admin.user(), "import", tomorrow).orThrow();
        tokens.revoke(admin, issued.token().id()).orThrow();

        assertThat(kontor.audit()
                        .list(admin, "api-token", issued.token().id().toString(), PageRequest.first())
                        .orThrow()
                        .items())
                .extracting(entry -> entry.record().action())
                .containsExactly("web.token-revoked", "web.token-created");
        assertThat(kontor.audit()
                        .list(admin, null, null, PageRequest.first())
                        .orThrow()
                        .toString())
                .doesNotContain(issued.secret());
    }

    @Test
    void its_use_is_noted_to_the_minute() {
        CallContext admin = kontor.tenant().admin();
        IssuedToken issued =
                tokens.create(admin, admin.user(), "import", tomorrow).orThrow();
        Bearers bearers = new Bearers(kontor.transactions(), kontor.clock());

        bearers.find(new dev.kontor.web.internal.session.Secret(issued.secret()))
                .orElseThrow();

        assertThat(tokens.list(admin).orThrow().get(0).lastUsedAt())
                .isEqualTo(kontor.clock().instant());
    }
}
