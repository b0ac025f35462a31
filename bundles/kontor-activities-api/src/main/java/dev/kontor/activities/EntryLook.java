package dev.kontor.activities;

/**
 * What an entry of the timeline shows of an interaction that goes on.
 *
 * @param subject what it is about, or null
 * @param snippet for example what was said last, or null
 * @param state a stable word, lower case, at most 20 characters, or null
 */
public record EntryLook(String subject, String snippet, String state) {}
