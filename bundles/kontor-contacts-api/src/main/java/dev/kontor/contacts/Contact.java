package dev.kontor.contacts;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Identified;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.Versioned;
import java.time.Instant;
import java.util.List;

/**
 * A contact as stored.
 *
 * @param record the customer record it stands in; of its own when it isn't joined with others
 * @param displayName by rule: "first last", else the company, else the first contact point
 * @param clients the companies it belongs to, the primary one first (C5)
 * @param labels in alphabetical order
 * @param lists in alphabetical order
 */
public record Contact(
        ContactId id,
        RecordId record,
        long version,
        String displayName,
        String salutation,
        String firstName,
        String lastName,
        String company,
        String jobTitle,
        String note,
        TeamId team,
        List<ContactPoint> points,
        List<ClientLink> clients,
        List<Label> labels,
        List<ContactList> lists,
        Origin origin,
        Instant recordedAt)
        implements Identified, Versioned {

    public Contact {
        points = List.copyOf(points);
        clients = List.copyOf(clients);
        labels = List.copyOf(labels);
        lists = List.copyOf(lists);
    }
}
