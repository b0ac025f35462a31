package dev.kontor.activities;

/** A registered type with its name in the caller's language and its icon. */
public record ActivityTypeInfo(String key, String name, String icon) {}
