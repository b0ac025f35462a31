package dev.kontor.messaging;

import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.interaction.SourceRef;
import java.time.Instant;
import java.util.List;

/**
 * How an entry came in.
 *
 * @param source the mail that it was made of
 * @param sender who wrote it, or null where it says nobody
 * @param at when it was written
 * @param employees who has it in their view
 * @param teams whose members have it in their view
 * @param everybody whether everybody who may read e-mails sees it
 * @param flags what is odd about it, stable words: {@code sender-missing}, {@code sender-unknown},
 *     {@code sender-ambiguous} (several contacts have the address), {@code recipients-cut}, {@code text-cut}, and those
 *     of the mail
 * @param suggestions cases that it may belong to, while it has no main case: nobody knows which (W23)
 */
public record Reception(
        SourceRef source,
        Sender sender,
        Instant at,
        List<UserId> employees,
        List<TeamId> teams,
        boolean everybody,
        List<String> flags,
        List<CaseSuggestion> suggestions) {

    public Reception {
        employees = List.copyOf(employees);
        teams = List.copyOf(teams);
        flags = List.copyOf(flags);
        suggestions = List.copyOf(suggestions);
    }
}
