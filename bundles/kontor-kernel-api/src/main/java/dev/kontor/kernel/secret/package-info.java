/** Secrets that modules have to keep, such as passwords of mailboxes. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package dev.kontor.kernel.secret;
