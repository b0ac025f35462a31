package dev.kontor.messaging;

/** How an entry would go out now: with prefix and signature (W67). */
public record Preview(String subject, String text, boolean rich) {}
