package dev.kontor.web.internal.pages;

import java.net.URL;
import java.util.Optional;

/** Files of a bundle below one folder. */
public interface PageFiles {

    /** The file of a path such as {@code contacts.js} or {@code lists/list.js}. */
    Optional<URL> find(String path);

    /** Changes whenever the files may have changed. */
    String version();
}
