package dev.kontor.activities.internal.domain;

import dev.kontor.activities.EntryLook;
import dev.kontor.kernel.interaction.SourceRef;

/**
 * How an interaction that goes on stands: one for its source, whoever's activity it is, also while it waits in the inbox.
 *
 * @param words by which its entries are found
 */
public record Course(SourceRef source, String type, EntryLook look, int steps, String words) {

    /** The beginning of a chat's or ticket's course, before its first step. */
    public static Course begun(CleanInteraction interaction) {
        return new Course(
                interaction.source(),
                interaction.type(),
                new EntryLook(interaction.subject(), interaction.snippet(), null),
                0,
                interaction.words());
    }

    public Course after(EntryLook newLook, String moreWords) {
        return new Course(source, type, newLook, steps + 1, SearchedWords.more(words, moreWords));
    }
}
