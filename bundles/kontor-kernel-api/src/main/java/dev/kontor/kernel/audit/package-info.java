/** The audit trail: who changed what, when, in which tenant. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package dev.kontor.kernel.audit;
