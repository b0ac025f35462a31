package dev.kontor.other.internal.application;

import dev.kontor.sample.internal.application.Service;

final class OtherCore {
    Service service;
}
