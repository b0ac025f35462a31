package dev.kontor.messaging;

/** Whose entries are listed. */
public enum EntryView {
    /** Those one wrote, or is a recipient of (Meine). */
    MINE,
    /** Those of one's teams (Team). */
    TEAM
}
