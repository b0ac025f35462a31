/** Export and erasure of persons over all contributors. */
package dev.kontor.kernel.internal.privacy;
