/** The one way in which Kontor reads and writes JSON. Private to Kontor's bundles, as Jackson's types are part of it. */
@org.osgi.annotation.versioning.Version("1.0.0")
package dev.kontor.json;
