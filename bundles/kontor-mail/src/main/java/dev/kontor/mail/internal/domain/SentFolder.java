package dev.kontor.mail.internal.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which folder holds what was sent (A67): the chosen one, else the one that the server marks, else one called so. */
public final class SentFolder {

    /** As mail programs in German and English call it, the usual first. */
    private static final List<String> NAMES = List.of(
            "sent",
            "gesendet",
            "sent items",
            "gesendete elemente",
            "sent messages",
            "gesendete objekte",
            "gesendete nachrichten",
            "sent mail");

    /**
     * A folder of a mailbox.
     *
     * @param leaf the last part of its name
     * @param marked whether the server says that it is the one (RFC 6154)
     */
    public record Folder(String name, String leaf, boolean marked) {}

    private SentFolder() {}

    public static Optional<String> among(List<Folder> folders, String chosen) {
        if (chosen != null && !chosen.isBlank()) {
            return folders.stream().map(Folder::name).filter(chosen::equals).findFirst();
        }
        Optional<String> marked =
                folders.stream().filter(Folder::marked).map(Folder::name).findFirst();
        return marked.isPresent()
                ? marked
                : NAMES.stream()
                        .flatMap(name -> folders.stream()
                                .filter(folder ->
                                        folder.leaf().toLowerCase(Locale.ROOT).equals(name)))
                        .map(Folder::name)
                        .findFirst();
    }
}
