package dev.kontor.datasource.internal;

import java.util.Optional;

/**
 * Where the data is and how it is reached.
 *
 * @param url of the database; none when the host's data source is used
 * @param dataSourceFilter chooses a data source of the host; none when there is a URL
 */
record DatabaseSettings(
        Optional<String> url,
        String user,
        String password,
        int poolSize,
        int connectionTimeoutMillis,
        Optional<String> dataSourceFilter) {

    /** For the log: without the password. */
    @Override
    public String toString() {
        return dataSourceFilter
                .map(filter -> "data source " + filter + " of the host")
                .orElseGet(() -> url.orElseThrow() + " with at most " + poolSize + " connections");
    }
}
