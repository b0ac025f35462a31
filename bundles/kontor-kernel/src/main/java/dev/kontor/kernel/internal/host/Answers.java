package dev.kontor.kernel.internal.host;

import dev.kontor.kernel.TenantId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What of an answer is believed: the rest is left out, and told. */
final class Answers {
    private static final String NULL_ANSWER = "null-instead-of-an-answer";
    private static final String REPEATED = "repeated";

    private final HostCalls calls;
    private final HostPart part;

    Answers(HostCalls calls, HostPart part) {
        this.calls = calls;
        this.part = part;
    }

    <T> Optional<T> one(TenantId tenant, Optional<T> answer, List<AnswerRule<T>> rules) {
        if (answer == null) {
            calls.wrong(tenant, part, NULL_ANSWER);
            return Optional.empty();
        }
        return answer.filter(value -> holds(tenant, value, rules));
    }

    /** The rows that hold the rules, each once. */
    <T> List<T> many(TenantId tenant, List<T> answer, Function<T, ?> key, List<AnswerRule<T>> rules) {
        if (answer == null) {
            calls.wrong(tenant, part, NULL_ANSWER);
            return List.of();
        }
        Set<Object> seen = new HashSet<>();
        List<T> kept = new ArrayList<>();
        for (T row : answer) {
            if (!holds(tenant, row, rules)) {
                continue;
            }
            if (seen.add(key.apply(row))) {
                kept.add(row);
            } else {
                calls.wrong(tenant, part, REPEATED);
            }
        }
        return List.copyOf(kept);
    }

    void wrong(TenantId tenant, String rule) {
        calls.wrong(tenant, part, rule);
    }

    private <T> boolean holds(TenantId tenant, T value, List<AnswerRule<T>> rules) {
        if (Objects.isNull(value)) {
            calls.wrong(tenant, part, NULL_ANSWER);
            return false;
        }
        for (AnswerRule<T> rule : rules) {
            if (!rule.holds().test(value)) {
                calls.wrong(tenant, part, rule.name());
                return false;
            }
        }
        return true;
    }
}
