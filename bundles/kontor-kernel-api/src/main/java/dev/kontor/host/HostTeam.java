package dev.kontor.host;

import dev.kontor.kernel.TeamId;

/** A team as the host knows it. */
public record HostTeam(TeamId id, String name) {}
