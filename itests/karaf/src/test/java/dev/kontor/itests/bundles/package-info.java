/**
 * What is left of bundles that were replaced. Run first, in a Karaf that has done nothing else: after others have opened
 * pages in it, an old class loader stayed now and then, which is not understood yet.
 */
package dev.kontor.itests.bundles;
