package dev.kontor.mail.internal.persistence;

import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.privacy.Erased;
import dev.kontor.kernel.privacy.Person;
import dev.kontor.kernel.privacy.PersonalData;
import dev.kontor.kernel.privacy.PrivacyContributor;
import dev.kontor.mail.MailId;
import dev.kontor.persistence.PersonalRows;
import dev.kontor.persistence.Transactions;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Mails in which the person took part, whole: one can't take a person out of a mail. The fingerprints stay as hashes, so
 * that an erased mail doesn't come in again.
 */
public final class MailsOfPerson implements PrivacyContributor {
    private static final String STAYS =
            "Hashes of the erased mails stay, so that they don't come in again; nobody can make a mail of them.";

    private final PersonalRows rows;
    private final Originals originals;

    public MailsOfPerson(Transactions transactions) {
        this.rows = new PersonalRows(transactions);
        this.originals = new Originals(transactions);
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public void export(Caller caller, Person person, PersonalData data) throws IOException {
        List<UUID> mails = mails(caller, person);
        rows.export(data, "mail_incoming_email", among("id", mails), values(caller, mails));
        rows.export(data, "mail_fingerprint", among("email_id", mails), values(caller, mails));
        rows.export(data, "mail_import_run", ofRuns(mails), values(caller, mails, caller));
        rows.export(data, "mail_unreadable", unreadable(person), patterns(caller, person, "", ""));
        rows.export(data, "mail_mailbox_unreadable", unreadable(person), patterns(caller, person, "", ""));
        rows.export(data, "mail_sighting", among("email_id", mails), values(caller, mails));
        rows.export(data, "mail_reader", among("email_id", mails), values(caller, mails));
        for (UUID mail : mails) {
            try (InputStream original = originals.open(caller.tenant(), new MailId(mail))) {
                data.file(mail + ".eml", original);
            }
        }
    }

    @Override
    public Erased erase(Caller caller, Person person) {
        List<UUID> mails = mails(caller, person);
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put(
                "names of imported files",
                rows.change(
                        "update mail_import_run set file_name = '-' where file_name <> '-' and " + ofRuns(mails),
                        values(caller, mails, caller)));
        counts.put(
                "unreadable mails",
                rows.delete("mail_unreadable", unreadable(person), patterns(caller, person, "", ""))
                        + rows.delete("mail_mailbox_unreadable", unreadable(person), patterns(caller, person, "", "")));
        rows.delete("mail_sighting", among("email_id", mails), values(caller, mails));
        rows.delete("mail_reader", among("email_id", mails), values(caller, mails));
        rows.delete("mail_content", among("email_id", mails), values(caller, mails));
        rows.change(
                "update mail_fingerprint set message_id = null where " + among("email_id", mails),
                values(caller, mails));
        counts.put("mails", rows.delete("mail_incoming_email", among("id", mails), values(caller, mails)));
        return new Erased(counts, mails.isEmpty() ? List.of() : List.of(STAYS));
    }

    /** The address stands in JSON: between quotation marks, so that no longer address is meant. */
    private List<UUID> mails(Caller caller, Person person) {
        return rows.values(
                UUID.class,
                "select id from mail_incoming_email where tenant_id = ? and "
                        + PersonalRows.any(person.emails().size(), "lower(addresses) like ? escape '!'"),
                patterns(caller, person, "\"", "\""));
    }

    private static String unreadable(Person person) {
        return "tenant_id = ? and " + PersonalRows.any(person.emails().size(), "lower(head) like ? escape '!'");
    }

    private static List<Object> patterns(Caller caller, Person person, String before, String after) {
        List<Object> values = new ArrayList<>();
        values.add(caller.tenant().value());
        person.emails().forEach(email -> values.add(PersonalRows.containing(before + email + after)));
        return values;
    }

    /** Runs that brought one of the mails: a file is often called like the person. */
    private static String ofRuns(List<UUID> mails) {
        return "tenant_id = ? and id in (select run_id from mail_incoming_email where " + "id in "
                + PersonalRows.places(mails.size()) + " and tenant_id = ?)";
    }

    private static String among(String column, List<UUID> ids) {
        return "tenant_id = ? and " + column + " in " + PersonalRows.places(ids.size());
    }

    private static List<Object> values(Caller caller, List<UUID> ids) {
        List<Object> values = new ArrayList<>();
        values.add(caller.tenant().value());
        values.addAll(ids);
        return values;
    }

    private static List<Object> values(Caller caller, List<UUID> ids, Caller again) {
        List<Object> values = values(caller, ids);
        values.add(again.tenant().value());
        return values;
    }
}
