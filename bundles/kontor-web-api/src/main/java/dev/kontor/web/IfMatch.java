package dev.kontor.web;

/**
 * The version that a change is based on, from the header {@code If-Match: "3"} (G5); {@code "0"} for what holds by
 * default and was never stored. A resource method takes it as a parameter annotated with {@code @Context}; a request
 * without the header, or with one that isn't a single strong version, never reaches the method: it is refused as
 * {@code Validation(If-Match)}.
 */
public record IfMatch(long version) {}
