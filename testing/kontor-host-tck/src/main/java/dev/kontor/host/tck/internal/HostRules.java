package dev.kontor.host.tck.internal;

import dev.kontor.host.tck.Level;
import dev.kontor.host.tck.Rule;
import java.util.List;
import java.util.stream.Stream;

/** All rules, part by part. */
public final class HostRules {

    private HostRules() {}

    public static List<Rule> all() {
        return Stream.of(
                        UserRules.ALL,
                        LoginRules.ALL,
                        RightsRules.ALL,
                        TeamRules.ALL,
                        RoleRules.ALL,
                        CaseRules.ALL,
                        CasePageRules.ALL,
                        CalendarRules.ALL,
                        PageRules.ALL,
                        MessageRules.ALL)
                .flatMap(List::stream)
                .toList();
    }

    static Rule must(String id, String sentence, String reference, Rule.Check check) {
        return new Rule(id, Level.MUST, sentence, reference, check);
    }

    static Rule should(String id, String sentence, String reference, Rule.Check check) {
        return new Rule(id, Level.SHOULD, sentence, reference, check);
    }
}
