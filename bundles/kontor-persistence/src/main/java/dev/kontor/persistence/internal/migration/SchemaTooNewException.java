package dev.kontor.persistence.internal.migration;

/** What stands in the database can no longer be read by this version of the module. */
public final class SchemaTooNewException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SchemaTooNewException(String module, int version, int oldestReader) {
        super("Module '" + module + "' does not start: it knows schema version " + version
                + ", but the database can only be read from version " + oldestReader
                + " on. The data was not touched; install a newer version of the module.");
    }
}
