package dev.kontor.host.standalone;

import dev.kontor.host.tck.HostConformance;
import dev.kontor.host.tck.HostUnderTest;
import dev.kontor.testing.databases.Database;

/** P8, N2: the host that Kontor brings keeps the rules of the kit. */
class TheKitOnPostgresqlTest extends HostConformance {

    @Override
    protected HostUnderTest host() {
        return new StandaloneHostUnderTest(Database.POSTGRESQL);
    }
}
