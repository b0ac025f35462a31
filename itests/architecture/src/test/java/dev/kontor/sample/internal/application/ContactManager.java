package dev.kontor.sample.internal.application;

final class ContactManager {}
