package dev.kontor.messaging.internal.domain;

import dev.kontor.host.HostCase;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.ContactId;
import dev.kontor.messaging.CaseSuggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * W23: which case a message belongs to. What it answers decides; else a number in its subject, if that case is the
 * sender's own; else the sender's only open case. Two candidates are suggestions and none is set; so is the number of
 * somebody else's case, which anybody can write.
 *
 * @param chosen the case, or null
 */
public record CaseChoice(CaseRef chosen, List<CaseSuggestion> suggestions) {
    private static final int SUGGESTED = 10;
    private static final String ANSWER = "answer";
    private static final String NUMBER = "number";
    private static final String SENDER = "sender";

    /**
     * @param answered the main cases of what the message answers
     * @param named the cases whose numbers stand in the subject
     * @param sender the contacts that are one customer with the sender; empty when nobody knows who it is
     * @param open the open cases of everybody who may be the sender
     */
    public static CaseChoice of(
            Set<CaseRef> answered, Collection<HostCase> named, Set<ContactId> sender, Collection<HostCase> open) {
        if (!answered.isEmpty()) {
            return among(answered, ANSWER);
        }
        if (!named.isEmpty()) {
            List<CaseRef> own = ids(named.stream()
                    .filter(one -> one.mainContact() != null && sender.contains(one.mainContact()))
                    .toList());
            return own.size() == 1 && named.size() == 1
                    ? among(own, NUMBER)
                    : suggested(suggestions(ids(named), NUMBER), suggestions(ids(open), SENDER));
        }
        List<CaseRef> ofSender = ids(open);
        return sender.isEmpty() ? suggested(List.of(), suggestions(ofSender, SENDER)) : among(ofSender, SENDER);
    }

    private static CaseChoice among(Collection<CaseRef> cases, String reason) {
        return cases.size() == 1
                ? new CaseChoice(cases.iterator().next(), List.of())
                : suggested(suggestions(cases, reason), List.of());
    }

    private static CaseChoice suggested(List<CaseSuggestion> first, List<CaseSuggestion> then) {
        List<CaseSuggestion> all = new ArrayList<>(first);
        then.stream()
                .filter(one -> first.stream().noneMatch(other -> other.id().equals(one.id())))
                .forEach(all::add);
        return new CaseChoice(null, List.copyOf(all.subList(0, Math.min(SUGGESTED, all.size()))));
    }

    private static List<CaseSuggestion> suggestions(Collection<CaseRef> cases, String reason) {
        return cases.stream().map(one -> new CaseSuggestion(one, reason)).toList();
    }

    private static List<CaseRef> ids(Collection<HostCase> cases) {
        return cases.stream().map(HostCase::id).distinct().toList();
    }
}
