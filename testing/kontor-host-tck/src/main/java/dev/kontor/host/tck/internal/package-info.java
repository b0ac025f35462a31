/** The rules themselves; nothing here is meant to be called by an integrator. */
package dev.kontor.host.tck.internal;
