package dev.kontor.contacts;

/** A way to reach somebody, which a person or a company can forbid (C7). */
public enum CommunicationChannel {
    EMAIL,
    SMS,
    PHONE,
    FAX,
    /** Letters. */
    POST
}
