package dev.kontor.sample;

/** Doesn't ask who calls. */
public interface SampleService {

    String answer();
}
