package dev.kontor.sample.internal.application;

import org.apache.karaf.shell.api.console.Session;

final class CommandOutsideShell {
    Session session;
}
