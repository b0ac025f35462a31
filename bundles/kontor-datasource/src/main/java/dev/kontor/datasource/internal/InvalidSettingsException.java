package dev.kontor.datasource.internal;

import java.util.List;

/** What is wrong with a configuration, in words for an administrator; without the values, one may be a password. */
final class InvalidSettingsException extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidSettingsException(List<String> problems) {
        super(String.join("; ", problems));
    }
}
