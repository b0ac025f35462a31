/** What the commands of all Kontor bundles share: who acts, tables, refusals as one line, completion. See docs/shell.md. */
package dev.kontor.shell;
