/** A Kontor for tests: real database, real persistence, real kernel, no container. */
package dev.kontor.testing;
