package dev.kontor.itests.processes;

import java.io.IOException;
import java.util.List;

/** A mail server of which a test asks what arrived. */
interface MailServer extends AutoCloseable {

    int port();

    /** The Message-ID of each mail that was delivered, once per delivery. */
    List<String> delivered() throws Exception;

    @Override
    void close() throws IOException;
}
