/** The guard that every service method passes: tenant, module, permission, one transaction. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package dev.kontor.kernel.guard;
