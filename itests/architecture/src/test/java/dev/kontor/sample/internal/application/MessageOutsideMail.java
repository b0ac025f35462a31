package dev.kontor.sample.internal.application;

import org.apache.james.mime4j.stream.Field;

final class MessageOutsideMail {
    Field header;
}
