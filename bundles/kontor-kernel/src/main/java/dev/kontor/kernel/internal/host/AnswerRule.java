package dev.kontor.kernel.internal.host;

import java.util.function.Predicate;

/** Something that an answer of the host must hold, by the name under which the audit trail tells when it doesn't. */
record AnswerRule<T>(String name, Predicate<T> holds) {}
