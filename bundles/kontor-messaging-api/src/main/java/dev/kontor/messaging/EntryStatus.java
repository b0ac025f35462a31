package dev.kontor.messaging;

/** How far an entry is (W31): Entwurf, Angelegt, Erledigt. Not how far its dispatch is. */
public enum EntryStatus {
    DRAFT,
    CREATED,
    DONE
}
