package dev.kontor.kernel.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Takes what is kept of a person. Sections and files are named within the contributor that gives them. */
public interface PersonalData {

    /** A stored row; null values are left out. Rows of a section come one after the other. */
    void row(String section, Map<String, ?> values) throws IOException;

    /** A file as it was stored; the stream is read to its end and not closed. */
    void file(String name, InputStream content) throws IOException;
}
