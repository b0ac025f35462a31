/** The vocabulary in which modules and hosts tell that something passed between us and a person. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package dev.kontor.kernel.interaction;
