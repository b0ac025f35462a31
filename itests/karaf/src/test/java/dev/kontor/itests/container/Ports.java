package dev.kontor.itests.container;

import dev.kontor.testing.FreePort;

/** Ports that are free on this machine, so that runs don't meet each other. */
record Ports(int http, int ssh, int rmiRegistry, int rmiServer) {

    static Ports free() {
        return new Ports(FreePort.find(), FreePort.find(), FreePort.find(), FreePort.find());
    }
}
