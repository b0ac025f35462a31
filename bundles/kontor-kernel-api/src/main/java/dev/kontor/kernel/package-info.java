/** What every call shares: typed ids, the call's context, outcomes and refusals, slices and cursors. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package dev.kontor.kernel;
