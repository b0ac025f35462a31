/** What a bundle brings that carries messages out: by SMTP, to a gateway for text messages, to a fax. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package dev.kontor.messaging.transport;
