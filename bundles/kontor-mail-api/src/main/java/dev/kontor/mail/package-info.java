/** Mail import and the mails themselves, as hosts and other features call them. No type of a mail library appears. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package dev.kontor.mail;
