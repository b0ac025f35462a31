/** How modules ask the host: in bounded time, with answers that were checked. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package dev.kontor.kernel.host;
