package dev.kontor.kernel.audit;

/** What became of the content of an audit row: the changes and the actor's name. */
public enum ContentState {
    /** It is there. */
    KEPT,
    /** It was destroyed when the person was erased. */
    ERASED,
    /** The caller may not see it, by the rules of the module whose thing it is; the actor's name is there. */
    HIDDEN,
    /** It was changed in the database and can't be read. */
    DAMAGED
}
