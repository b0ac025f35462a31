/**
 * The conformance kit for the host SPI: extend {@link dev.kontor.host.tck.HostConformance}, give it a
 * {@link dev.kontor.host.tck.HostUnderTest}, and each rule is a test.
 */
package dev.kontor.host.tck;
