package dev.kontor.sample.internal.application;

public final class Service {}
