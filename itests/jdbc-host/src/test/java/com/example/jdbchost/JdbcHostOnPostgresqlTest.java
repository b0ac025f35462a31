package com.example.jdbchost;

import dev.kontor.host.tck.HostConformance;
import dev.kontor.host.tck.HostUnderTest;
import dev.kontor.testing.databases.Database;
import java.io.IOException;

/** P8, N2: a host on plain JDBC keeps every rule on PostgreSQL too. */
class JdbcHostOnPostgresqlTest extends HostConformance {

    @Override
    protected HostUnderTest host() throws IOException {
        return new JdbcHost(Database.POSTGRESQL);
    }
}
