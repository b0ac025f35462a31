package dev.kontor.activities;

/** A registered type with its name in the caller's language. */
public record ActivityTypeInfo(String key, String name) {}
