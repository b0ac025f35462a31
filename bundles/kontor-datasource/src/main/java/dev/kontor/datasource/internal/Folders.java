package dev.kontor.datasource.internal;

/**
 * The container's folders; each is null where there is none.
 *
 * @param data where the embedded database is
 * @param etc where a file with the password is looked for
 */
record Folders(String data, String etc) {}
