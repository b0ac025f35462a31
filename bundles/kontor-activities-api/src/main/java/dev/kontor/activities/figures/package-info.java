/** Communication figures: how often, how fast and how well people talk with us, each with one definition. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package dev.kontor.activities.figures;
