package dev.kontor.messaging;

/** How a recipient gets what is sent (Empfangsart): An, Cc, Bcc, nicht. */
public enum RecipientRole {
    TO,
    CC,
    BCC,
    NONE
}
