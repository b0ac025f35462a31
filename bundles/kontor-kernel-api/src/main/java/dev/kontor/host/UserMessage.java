package dev.kontor.host;

import java.net.URI;

/**
 * Something that Kontor wants a user to know.
 *
 * @param key the same message told again has the same key; 1 to 200 characters
 * @param subject one line, 1 to 200 characters
 * @param text plain text, at most 10,000 characters, or null
 * @param link where the user can do something about it, or null; without a host it is a path of Kontor's pages on your
 *     server, such as {@code /kontor/entries/…}
 */
public record UserMessage(String key, String subject, String text, URI link) {}
