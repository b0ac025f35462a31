package dev.kontor.kernel.audit;

/** A field before and after; null where it had or has no value. */
public record Change(String before, String after) {}
