/** Plain JDBC for the kernel's own tables; docs/adr/0003-kernel-tables-by-jdbc.md says why. */
package dev.kontor.kernel.internal.sql;
