package dev.kontor.host.standalone.internal.domain;

import dev.kontor.host.standalone.Role;
import java.util.List;

/** The roles of a tenant that has set up none. */
public final class DefaultRoles {

    public static final List<Role> ALL = List.of(
            new Role("admin", List.of("*")),
            new Role(
                    "agent",
                    List.of(
                            "contacts.read",
                            "contacts.write",
                            "activities.read",
                            "activities.read-teams",
                            "activities.write",
                            "activities.assign",
                            "leadflow.read",
                            "leadflow.work",
                            "messaging.read",
                            "messaging.write",
                            "messaging.publish",
                            "mail.read",
                            "mail.import",
                            "kernel.read-email",
                            "kernel.cases")),
            new Role(
                    "reader",
                    List.of(
                            "contacts.read",
                            "activities.read",
                            "activities.read-teams",
                            "mail.read",
                            "kernel.read-email")));

    private DefaultRoles() {}
}
