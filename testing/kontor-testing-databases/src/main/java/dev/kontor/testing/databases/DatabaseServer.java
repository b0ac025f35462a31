package dev.kontor.testing.databases;

/** A server that makes empty databases. */
interface DatabaseServer {

    /** Starts the server; gives the URL of an empty database. */
    String start();

    /** The URL of another empty database on the running server. */
    String freshDatabase();

    void stop();
}
