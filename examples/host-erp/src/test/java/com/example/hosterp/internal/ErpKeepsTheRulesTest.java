package com.example.hosterp.internal;

import dev.kontor.host.tck.HostConformance;
import dev.kontor.host.tck.HostUnderTest;

/** P8: the example keeps the rules of a host. */
class ErpKeepsTheRulesTest extends HostConformance {

    @Override
    protected HostUnderTest host() {
        return new ErpUnderTest();
    }
}
