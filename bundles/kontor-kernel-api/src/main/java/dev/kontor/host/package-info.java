/**
 * The host SPI: small interfaces that an ERP implements, as OSGi services, to bring its own users, teams, roles, cases,
 * calendar, pages and messages. All but the users are optional. {@code docs/host-integration.md} leads through it;
 * {@code kontor-host-tck} checks an implementation.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package dev.kontor.host;
