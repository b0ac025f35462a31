package dev.kontor.leadflow;

/** A role of the host, as an administrator chooses it. */
public record RoleChoice(String id, String name) {}
