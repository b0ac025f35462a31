package dev.kontor.demo.internal;

import dev.kontor.contacts.CommunicationChannel;
import dev.kontor.messaging.EntryStatus;
import dev.kontor.messaging.RecipientRole;
import dev.kontor.messaging.SendingWay;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sample company as its file {@code demo/company.json} describes it. */
record Company(
        TenantEntry tenant,
        List<TeamEntry> teams,
        List<UserEntry> users,
        List<String> labels,
        List<String> lists,
        List<ClientEntry> clients,
        List<ContactEntry> contacts,
        List<ActivityEntry> activities,
        List<CategoryEntry> categories,
        Map<String, String> prefixes,
        List<SignatureEntry> signatures,
        List<CaseEntry> cases,
        List<MessageEntry> entries,
        List<CampaignEntry> campaigns,
        List<ForbiddenEntry> forbidden) {

    record TenantEntry(String id, String name, String zone, String locale, String region) {}

    record TeamEntry(String id, String name) {}

    record UserEntry(String id, String login, String name, String email, List<String> teams, List<String> roles) {}

    record ClientEntry(
            String key, String name, String street, String postalCode, String city, String country, String website) {}

    record ContactEntry(
            String key,
            String firstName,
            String lastName,
            String client,
            String company,
            String jobTitle,
            String phone,
            String email,
            String team,
            List<String> labels,
            List<String> lists,
            String note) {}

    /**
     * @param day 0 for today, otherwise how many working days back
     * @param time the time of day, or on day 0 how many minutes ago
     * @param source kind and id with a colon between, or null
     */
    record ActivityEntry(
            String contact,
            String user,
            String type,
            String direction,
            int day,
            String time,
            String subject,
            String snippet,
            String team,
            String source,
            String sender) {}

    record CategoryEntry(String name, Set<SendingWay> options) {}

    record SignatureEntry(String user, String text) {}

    record CaseEntry(String number, String kind, String title, String contact) {}

    /** One of contact, user and email says who it is. */
    record RecipientEntry(RecipientRole role, String contact, String user, String email) {}

    /** @param list all of its contacts get the mail */
    record CampaignEntry(
            String user, String name, String subject, String text, boolean rich, String category, String list) {}

    record ForbiddenEntry(String contact, CommunicationChannel channel, String reason) {}

    /**
     * A contact entry.
     *
     * @param message whether it was sent to the users among its recipients
     */
    record MessageEntry(
            String user,
            String matchcode,
            String text,
            boolean rich,
            String category,
            List<RecipientEntry> recipients,
            String team,
            EntryStatus status,
            String caseNumber,
            boolean privateEntry,
            boolean published,
            boolean message) {}
}
