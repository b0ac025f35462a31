package dev.kontor.leadflow;

import dev.kontor.kernel.Versioned;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a tenant has set (L23).
 *
 * @param version 0 as long as nothing was set
 * @param lists ids of contact lists: only contacts that stand in one of them are leads (L24); empty for all contacts
 * @param information what is shown of a customer, in this order (L25); of {@link #INFORMATION}
 * @param reservingRoles ids of the host's roles whose first note reserves the lead (L7); empty: no note does
 * @param leaseMinutes after how long a reservation ends by itself, 1 to 525,600; null: never (Q39)
 * @param callbackGraceMinutes how late a promised call may be before anybody gets it, 0 to 10,080
 * @param shownMinutes for how long a lead that an agent looks at is given to no other, 1 to 240
 * @param onlyWithTemplate whether notes must begin with a predefined one (L37)
 */
public record LeadflowSetup(
        long version,
        List<UUID> lists,
        List<String> information,
        Set<String> reservingRoles,
        Integer leaseMinutes,
        int callbackGraceMinutes,
        int shownMinutes,
        boolean onlyWithTemplate)
        implements Versioned {

    /** What can be shown of a customer. */
    public static final List<String> INFORMATION = List.of(
            "salutation", "company", "jobTitle", "phones", "emails", "clients", "labels", "lists", "note", "origin");

    /** What holds as long as nothing was set. */
    public static final LeadflowSetup DEFAULTS =
            new LeadflowSetup(0, List.of(), List.of("company", "labels", "lists"), Set.of(), null, 15, 10, false);

    public LeadflowSetup {
        lists = lists == null ? List.of() : List.copyOf(lists);
        information = information == null ? List.of() : List.copyOf(information);
        reservingRoles = reservingRoles == null ? Set.of() : Set.copyOf(reservingRoles);
    }
}
