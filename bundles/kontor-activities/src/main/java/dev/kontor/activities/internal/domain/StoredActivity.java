package dev.kontor.activities.internal.domain;

import dev.kontor.activities.Activity;

/** An activity as it is kept, also when it was deleted and only its tombstone is shown to nobody (A10, Q1). */
public record StoredActivity(Activity activity, boolean deleted) {}
