package dev.kontor.contacts;

import dev.kontor.kernel.interaction.SourceRef;
import java.time.Instant;

/**
 * Where a contact or a contact point came from, kept for ever: merges and corrections rely on it.
 *
 * @param kind how it came: {@code manual}, {@code mail}, {@code import}, {@code host}, {@code chat}; at most 40 characters
 * @param source the thing it was learnt from, or null
 * @param learntAt when we learnt it
 */
public record Origin(String kind, SourceRef source, Instant learntAt) {}
