package dev.kontor.activities.internal.persistence;

import dev.kontor.activities.TimelineFilter;
import dev.kontor.activities.internal.domain.Visibility;
import dev.kontor.kernel.TenantId;
import dev.kontor.rules.KeysetCursor;

/**
 * Which activities are looked for, apart from the contact.
 *
 * @param after the row to go on behind, or null
 * @param limit how many rows at most; unimportant when they are counted
 */
public record TimelineQuestion(
        TenantId tenant, TimelineFilter filter, Visibility visibility, KeysetCursor after, int limit) {}
