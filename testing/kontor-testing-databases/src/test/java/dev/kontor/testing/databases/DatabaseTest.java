package dev.kontor.testing.databases;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class DatabaseTest {
    private final Database database;

    DatabaseTest(Database database) {
        this.database = database;
    }

    @Test
    void there_is_one_pool_per_jvm() {
        assertThat(database.dataSource()).isSameAs(database.dataSource());
    }

    @Test
    void it_is_the_product_that_its_name_says() throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualToIgnoringCase(database.name());
        }
    }

    @Test
    void a_fresh_database_sees_nothing_of_another() throws SQLException {
        try (HikariDataSource one = database.freshDatabase();
                HikariDataSource other = database.freshDatabase()) {
            run(one, "create table thing (id int primary key)");
            run(other, "create table thing (id int primary key)");
            run(one, "insert into thing values (1)");
            assertThat(count(one)).isEqualTo(1);
            assertThat(count(other)).isZero();
        }
    }

    private static void run(HikariDataSource pool, String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from thing")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
