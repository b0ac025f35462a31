package dev.kontor.sample.internal.domain;

import org.slf4j.Logger;

final class LoggingPolicy {
    Logger log;
}
