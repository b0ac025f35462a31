package dev.kontor.mail.internal.application;

import dev.kontor.contacts.ContactDirectory;
import dev.kontor.contacts.ContactMatch;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.mail.MailAddress;
import dev.kontor.mail.MailContact;
import dev.kontor.mail.MailMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who of the contacts a mail names, as of now: the mail itself knows addresses only. */
public final class ContactsOfMail {

    private static final int MAX_ADDRESSES = 50;

    private final ContactDirectory directory;

    public ContactsOfMail(ContactDirectory directory) {
        this.directory = directory;
    }

    Outcome<List<MailContact>> of(CallContext call, MailMessage mail) {
        List<String> addresses = mail.addresses().stream()
                .map(MailAddress::address)
                .distinct()
                .limit(MAX_ADDRESSES)
                .toList();
        Map<ContactId, MailContact> contacts = new LinkedHashMap<>();
        for (String address : addresses) {
            Outcome<List<ContactMatch>> matches = directory.match(call, HandleKind.EMAIL, address);
            if (!matches.isDone()) {
                return Outcome.refused(matches.refusal());
            }
            for (ContactMatch match : matches.orThrow()) {
                contacts.putIfAbsent(match.contact(), new MailContact(match.contact(), match.displayName(), address));
            }
        }
        return Outcome.done(List.copyOf(contacts.values()));
    }
}
