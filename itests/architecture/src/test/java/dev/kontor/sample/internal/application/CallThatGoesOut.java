package dev.kontor.sample.internal.application;

import java.net.http.HttpClient;

final class CallThatGoesOut {
    HttpClient client;
}
