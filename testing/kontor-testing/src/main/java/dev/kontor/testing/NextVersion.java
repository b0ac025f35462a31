package dev.kontor.testing;

import dev.kontor.persistence.internal.migration.ScriptFolders;

/**
 * The next version of a module, for a node that runs beside those of the version under test.
 *
 * @param unit whose tables and entities it changes
 * @param classes where its classes and its description of the unit are found
 * @param migrations those of the version under test and its own
 */
public record NextVersion(String unit, ClassLoader classes, ScriptFolders migrations) {}
