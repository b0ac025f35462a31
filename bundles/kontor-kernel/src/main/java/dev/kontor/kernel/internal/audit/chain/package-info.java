/** The chain of audit rows and its check, on the JDK alone: whoever checks an export needs this bundle's jar only. */
package dev.kontor.kernel.internal.audit.chain;
