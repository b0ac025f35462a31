/** Tenants: the customers of one installation, strictly apart from each other. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package dev.kontor.kernel.tenant;
