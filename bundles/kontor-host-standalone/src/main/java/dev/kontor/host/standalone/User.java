package dev.kontor.host.standalone;

import dev.kontor.kernel.UserId;
import dev.kontor.kernel.Versioned;

/** A user as they are kept. */
public record User(UserId id, long version, boolean active, UserData data) implements Versioned {}
