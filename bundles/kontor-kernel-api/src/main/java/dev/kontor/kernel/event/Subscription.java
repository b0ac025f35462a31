package dev.kontor.kernel.event;

import dev.kontor.kernel.module.ModuleId;
import java.time.Instant;

/**
 * A durable subscriber, whether its bundle is there or not, with what isn't handled yet over all tenants.
 *
 * @param since when it first listened
 * @param seenAt when a node last had it; a subscriber that runs is seen at least twice a minute
 */
public record Subscription(
        String subscriber,
        ModuleId module,
        String eventType,
        Instant since,
        Instant seenAt,
        long waiting,
        long held,
        long dead) {}
