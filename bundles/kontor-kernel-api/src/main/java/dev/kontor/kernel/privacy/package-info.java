/** Personal data: what is kept of a person, and how it is erased in all modules. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package dev.kontor.kernel.privacy;
