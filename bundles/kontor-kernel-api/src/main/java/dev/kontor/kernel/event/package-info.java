/** Domain events: written in the transaction that causes them, delivered at least once to durable subscribers. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package dev.kontor.kernel.event;
