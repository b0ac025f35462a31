package dev.kontor.contacts;

/** A company that a contact belongs to; one of them is the primary one. */
public record ClientLink(ClientId client, String name, boolean primary) {}
