package dev.kontor.contacts.internal.web;

/** The body that makes a label or a list. */
public record NewName(String name) {}
