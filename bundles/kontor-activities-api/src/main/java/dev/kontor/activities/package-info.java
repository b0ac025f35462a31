/** Activities, the timeline and the inbox of unassigned interactions, as hosts and other features call them. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package dev.kontor.activities;
