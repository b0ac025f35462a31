package dev.kontor.kernel;

import java.util.UUID;

/** Makes ids that grow with time (UUID version 7, RFC 9562), so that they are kind to indexes. */
public interface IdSource {

    UUID next();
}
