package dev.kontor.messaging;

import java.time.Instant;

/** An entry as a customer sees it in the course of their service call. */
public record PublishedEntry(EntryId id, String matchcode, String text, boolean rich, String author, Instant at) {}
