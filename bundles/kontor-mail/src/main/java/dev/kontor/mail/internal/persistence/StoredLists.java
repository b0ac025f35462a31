package dev.kontor.mail.internal.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.json.KontorJson;
import dev.kontor.mail.MailAddress;
import dev.kontor.mail.MailAttachment;
import java.util.List;

/** Addresses and attachments as they stand in a column: as JSON. */
final class StoredLists {

    private static final TypeReference<List<MailAddress>> ADDRESSES = new TypeReference<>() {};
    private static final TypeReference<List<MailAttachment>> ATTACHMENTS = new TypeReference<>() {};
    private static final ObjectMapper JSON = KontorJson.stored();

    private StoredLists() {}

    static String written(List<?> records) {
        try {
            return JSON.writeValueAsString(records);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A list of records is always written", e);
        }
    }

    static List<MailAddress> addresses(String stored) {
        return read(stored, ADDRESSES);
    }

    static List<MailAttachment> attachments(String stored) {
        return read(stored, ATTACHMENTS);
    }

    private static <T> T read(String stored, TypeReference<T> type) {
        try {
            return JSON.readValue(stored, type);
        } catch (JsonProcessingException e) {
            // the message of the cause may quote addresses
            throw new IllegalStateException("A stored list can't be read: " + e.getOriginalMessage());
        }
    }
}
