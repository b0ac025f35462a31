package dev.kontor.kernel.internal.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.kontor.kernel.internal.ids.SystemClock;
import dev.kontor.kernel.internal.sql.Sql;
import dev.kontor.persistence.Transactions;
import dev.kontor.persistence.internal.boot.PlainPersistence;
import dev.kontor.testing.databases.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** N4, P9: the master key is made once, kept apart from the database, and never another one is taken. */
@ParameterizedClass
@EnumSource(Database.class)
class MasterKeyTest {

    @TempDir
    private Path etc;

    private final HikariDataSource pool;
    private final Transactions transactions;

    MasterKeyTest(Database database) {
        pool = database.freshDatabase();
        PlainPersistence persistence = new PlainPersistence(pool);
        persistence.start("kernel", "db/kernel", MasterKeyTest.class.getClassLoader());
        transactions = persistence.transactions();
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void the_first_start_makes_a_file_that_nobody_else_can_read_and_the_next_one_takes_it() throws IOException {
        byte[] signed = key("", "").sign(new byte[] {1});
        Path file = etc.resolve("dev.kontor.kernel.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(key("", "").sign(new byte[] {1})).isEqualTo(signed);
        assertThat(key(Files.readString(file), "").sign(new byte[] {1})).isEqualTo(signed);
    }

    @Test
    void a_node_that_lost_the_file_or_has_another_key_does_not_write() throws IOException {
        key("", "").check();
        Files.delete(etc.resolve("dev.kontor.kernel.key"));
        assertThatThrownBy(key("", "")::check)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("missing");
        assertThat(etc.resolve("dev.kontor.kernel.key")).doesNotExist();

        String another = Base64.getEncoder().encodeToString(SecretKeys.random().getEncoded());
        assertThatThrownBy(key(another, "")::check)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not the one of this database")
                .hasMessageNotContaining(another);
    }

    @Test
    void what_is_no_key_is_refused_and_not_repeated() throws IOException {
        for (String text : new String[] {"secret!", "c2hvcnQ="}) {
            assertThatThrownBy(() -> key(text, ""))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining(text)
                    .hasNoCause();
        }
        assertThatThrownBy(() -> MasterKeySource.of("", "", null)).isInstanceOf(IllegalArgumentException.class);
        Path file = Files.writeString(etc.resolve("mine"), "secret!");
        assertThatThrownBy(key("", file.toString())::check).hasMessageNotContaining("secret!");
        assertThatCode(key("", etc.resolve("other").toString())::check).doesNotThrowAnyException();
    }

    private MasterKey key(String configured, String file) {
        return new MasterKey(
                MasterKeySource.of(configured, file, etc.toString()),
                new Sql(transactions),
                transactions,
                new SystemClock());
    }
}
