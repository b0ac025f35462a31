package dev.kontor.activities;

import java.net.URI;

/** Where the host shows what an activity points to: an absolute {@code http} or {@code https} address. */
public record SourcePage(URI address) {}
