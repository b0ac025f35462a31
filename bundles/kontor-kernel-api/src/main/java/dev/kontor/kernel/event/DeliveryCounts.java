package dev.kontor.kernel.event;

/** How many deliveries of a tenant are in which state. */
public record DeliveryCounts(long waiting, long held, long dead) {}
