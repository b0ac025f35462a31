package dev.kontor.itests.pages;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The programs of this machine that a browser test needs; nothing is downloaded. */
final class Programs {

    private Programs() {}

    static Optional<Path> browser() {
        return onThePath("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    }

    static Optional<Path> driver() {
        return onThePath("chromedriver");
    }

    private static Optional<Path> onThePath(String... names) {
        List<String> folders = Arrays.asList(System.getenv("PATH").split(File.pathSeparator));
        return Arrays.stream(names)
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
