/** The modules of this build without a container, for tests and benchmarks of several of them together. */
package dev.kontor.testing.modules;
