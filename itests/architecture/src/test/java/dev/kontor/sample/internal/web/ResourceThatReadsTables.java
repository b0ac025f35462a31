package dev.kontor.sample.internal.web;

import java.sql.Connection;

/** Answers without asking a service. */
record ResourceThatReadsTables(Connection connection) {}
