package dev.kontor.contacts;

import dev.kontor.kernel.ContactId;
import java.util.List;

/** The contacts of one customer record, the oldest first. */
public record RecordMembers(RecordId record, List<ContactId> contacts) {

    public RecordMembers {
        contacts = List.copyOf(contacts);
    }
}
