package dev.kontor.activities.internal.domain;

import dev.kontor.contacts.ContactMatch;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.interaction.Direction;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * To whom an interaction belongs (A1, A2, A25, Q30, Q31): to each contact that alone has the address of a participant.
 * It waits for a human when several contacts have an address and none of them has got it by another one, and when
 * nobody is known, unless it went from us to a stranger.
 *
 * @param known the contacts whose activity it is
 * @param reason why it waits, or null when it doesn't
 * @param candidates whom it may belong to, when it waits because of that
 */
public record Attribution(List<ContactMatch> known, String reason, List<ContactId> candidates) {

    public static final String UNKNOWN = "unknown";
    public static final String AMBIGUOUS = "ambiguous";
    public static final String NO_HANDLE = "no-handle";
    private static final int MAX_CANDIDATES = 10;

    /**
     * @param sender who wrote or called, or null when there is nothing to match
     * @param matches for each handle the contacts that have it
     */
    public static Attribution of(Direction direction, Handle sender, Collection<List<ContactMatch>> matches) {
        Map<ContactId, ContactMatch> known = new LinkedHashMap<>();
        matches.stream()
                .filter(found -> found.size() == 1)
                .forEach(found -> known.putIfAbsent(found.get(0).contact(), found.get(0)));
        Set<ContactId> candidates = new LinkedHashSet<>();
        matches.stream()
                .filter(found -> found.size() > 1)
                .map(found -> found.stream().map(ContactMatch::contact).toList())
                .filter(found -> found.stream().noneMatch(known::containsKey))
                .forEach(candidates::addAll);
        String reason = reason(direction, sender, !known.isEmpty(), !candidates.isEmpty());
        return new Attribution(
                List.copyOf(known.values()),
                reason,
                candidates.stream().limit(MAX_CANDIDATES).toList());
    }

    public boolean waits() {
        return reason != null;
    }

    private static String reason(Direction direction, Handle sender, boolean known, boolean ambiguous) {
        if (ambiguous) {
            return AMBIGUOUS;
        }
        if (known || direction == Direction.OUT) {
            return null;
        }
        return sender == null ? NO_HANDLE : UNKNOWN;
    }
}
