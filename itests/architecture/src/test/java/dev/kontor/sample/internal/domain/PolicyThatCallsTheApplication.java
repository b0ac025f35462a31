package dev.kontor.sample.internal.domain;

import dev.kontor.sample.internal.application.Service;

final class PolicyThatCallsTheApplication {
    Service service;
}
