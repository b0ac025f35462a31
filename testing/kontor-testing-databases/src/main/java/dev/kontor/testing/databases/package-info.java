/**
 * The two databases that Kontor runs on, for tests: one server per JVM, started when first asked for, gone with the
 * JVM. Both are empty at the start.
 */
package dev.kontor.testing.databases;
