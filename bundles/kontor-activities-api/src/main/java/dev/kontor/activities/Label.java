package dev.kontor.activities;

/** The same words in German and in English, each up to 100 characters in one line. */
public record Label(String german, String english) {}
