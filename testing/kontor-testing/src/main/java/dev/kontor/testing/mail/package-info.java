/** Real mail servers for tests and benchmarks. */
package dev.kontor.testing.mail;
