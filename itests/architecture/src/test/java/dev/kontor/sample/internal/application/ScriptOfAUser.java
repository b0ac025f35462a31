package dev.kontor.sample.internal.application;

import javax.script.ScriptEngine;

final class ScriptOfAUser {
    ScriptEngine engine;
}
