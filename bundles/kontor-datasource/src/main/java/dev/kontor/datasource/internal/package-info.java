/** The pool over Kontor's database and its drivers, set by {@code etc/dev.kontor.datasource.cfg}. */
package dev.kontor.datasource.internal;
