/** What the installation keeps secret: its master key, and the key of each person, wrapped by it. */
package dev.kontor.kernel.internal.secret;
