/** How a feature's repositories reach the database: one unit per bundle, one transaction over all units. */
@org.osgi.annotation.versioning.Version("1.0.0")
package dev.kontor.persistence;
