package dev.kontor.mail.internal.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.eclipse.persistence.config.PersistenceUnitProperties;

/** A row of mail_mailbox. */
@Entity
@Table(name = "mail_mailbox")
@Multitenant
@TenantDiscriminatorColumn(
        name = "tenant_id",
        contextProperty = PersistenceUnitProperties.MULTITENANT_PROPERTY_DEFAULT,
        primaryKey = true)
class MailboxRow {
    @Id
    UUID id;

    long version;

    String name;

    String address;

    String host;

    int port;

    String security;

    String login;

    byte[] secret;

    LocalDate since;

    String action;

    boolean sent;

    @Column(name = "sent_folder")
    String sentFolder;

    String employees;

    String teams;

    boolean everybody;

    @Column(name = "poll_minutes")
    int pollMinutes;

    boolean active;
}
