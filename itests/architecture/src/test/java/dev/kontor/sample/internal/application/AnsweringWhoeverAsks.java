package dev.kontor.sample.internal.application;

import dev.kontor.sample.SampleService;

class AnsweringWhoeverAsks implements SampleService {

    @Override
    public String answer() {
        return "42";
    }
}
