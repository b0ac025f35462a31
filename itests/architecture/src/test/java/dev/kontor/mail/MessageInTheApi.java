package dev.kontor.mail;

import org.apache.james.mime4j.stream.Field;

final class MessageInTheApi {
    Field header;
}
