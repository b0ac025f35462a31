package dev.kontor.mail.internal.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.contacts.ClientId;
import dev.kontor.contacts.ContactDirectory;
import dev.kontor.contacts.ContactMatch;
import dev.kontor.contacts.RecordId;
import dev.kontor.contacts.RecordMembers;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.mail.MailContact;
import dev.kontor.testing.databases.Database;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A23, A25: from a mail to the contacts that it names. */
@ParameterizedClass
@EnumSource(Database.class)
class ContactsOfAMailTest {

    private static final String MAIL = "From: Karl <karl@kunde.example>\nTo: anna@firma.example, KARL@kunde.example\n"
            + "Cc: shared@kunde.example\n\nx";

    private final MailKontor mail;
    private final ContactId karl = new ContactId(UUID.randomUUID());
    private final ContactId berta = new ContactId(UUID.randomUUID());

    ContactsOfAMailTest(Database database) {
        mail = new MailKontor(database);
    }

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void each_contact_that_has_an_address_of_the_mail_is_named_once() {
        mail.contactsAre(new HostContacts());
        mail.run(MAIL);
        assertThat(mail.messages().contacts(mail.anna, mail.onlyMail().id()).orThrow())
                .containsExactly(
                        new MailContact(karl, "Karl Kunde", "karl@kunde.example"),
                        new MailContact(berta, "Berta", "shared@kunde.example"));
    }

    @Test
    void who_may_not_see_contacts_is_refused() {
        mail.contactsAre(new HostContacts() {
            @Override
            public Outcome<List<ContactMatch>> match(CallContext call, HandleKind kind, String value) {
                return Outcome.refused(new Refusal.Forbidden("contacts.read"));
            }
        });
        mail.run(MAIL);
        assertThat(mail.messages().contacts(mail.anna, mail.onlyMail().id()).refusal())
                .isEqualTo(new Refusal.Forbidden("contacts.read"));
    }

    /** The customers of a host, in its own keeping. */
    private class HostContacts implements ContactDirectory {

        @Override
        public Outcome<List<ContactMatch>> match(CallContext call, HandleKind kind, String value) {
            ContactMatch first = new ContactMatch(karl, new RecordId(karl.value()), "Karl Kunde", null);
            ContactMatch second = new ContactMatch(berta, new RecordId(berta.value()), "Berta", null);
            return Outcome.done(
                    switch (value.toLowerCase(Locale.ROOT)) {
                        case "karl@kunde.example" -> List.of(first);
                        case "shared@kunde.example" -> List.of(first, second);
                        default -> List.of();
                    });
        }

        @Override
        public Outcome<RecordMembers> members(CallContext call, ContactId contact) {
            return Outcome.refused(new Refusal.NotFound("contact"));
        }

        @Override
        public Outcome<RecordMembers> members(CallContext call, ContactId contact, Instant knownAt) {
            return members(call, contact);
        }

        @Override
        public Outcome<List<ContactId>> ofClient(CallContext call, ClientId client, Instant knownAt) {
            return Outcome.refused(new Refusal.NotFound("client"));
        }

        @Override
        public Outcome<List<ContactMatch>> names(CallContext call, List<ContactId> contacts) {
            return Outcome.done(List.of());
        }
    }
}
