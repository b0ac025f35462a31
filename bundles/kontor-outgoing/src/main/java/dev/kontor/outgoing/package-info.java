/**
 * The only way out, for every module that calls somebody: to addresses of the public internet, and to others
 * only where an administrator allowed host and port. Checked in the build: no other bundle opens connections.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package dev.kontor.outgoing;
