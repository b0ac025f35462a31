/** The host SPI: small, optional interfaces that an ERP implements to bring its own users and teams. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package dev.kontor.host;
