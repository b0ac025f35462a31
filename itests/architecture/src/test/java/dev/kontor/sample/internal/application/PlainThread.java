package dev.kontor.sample.internal.application;

final class PlainThread {
    Thread thread = new Thread(() -> {});
}
