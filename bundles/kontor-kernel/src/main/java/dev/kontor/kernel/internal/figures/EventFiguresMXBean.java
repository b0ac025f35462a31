package dev.kontor.kernel.internal.figures;

import java.util.Map;

/** {@code dev.kontor:type=Events}: what this node delivered since the kernel started, and what waits anywhere. */
public interface EventFiguresMXBean {

    /** Over the last minute. */
    double getDeliveredPerSecond();

    Map<String, Long> getDeliveredBySubscriber();

    /** Attempts without success, those that are tried again included. */
    Map<String, Long> getFailedBySubscriber();

    /** How long the oldest waiting event of each subscriber has waited; taken every ten seconds, for all nodes. */
    Map<String, Long> getLagSecondsBySubscriber();

    /** Events that were given up; taken every ten seconds, for all nodes, counted up to 1,001. */
    Map<String, Long> getDeadBySubscriber();
}
