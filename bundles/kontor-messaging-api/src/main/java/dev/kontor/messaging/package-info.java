/** Contact entries (Kontakteinträge): written, sent once, published. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package dev.kontor.messaging;
