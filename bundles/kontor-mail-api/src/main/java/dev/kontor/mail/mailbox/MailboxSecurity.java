package dev.kontor.mail.mailbox;

/** How the connection is kept from being read by others; certificates are always checked. */
public enum MailboxSecurity {
    /** Encrypted from the first byte, port 993. */
    TLS,
    /** Encrypted after a command that the server must know, port 143. */
    STARTTLS,
    /** Not at all: password and mails can be read on the way. Only within one's own network. */
    NONE
}
