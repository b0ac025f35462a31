package dev.kontor.leadflow;

import dev.kontor.kernel.Versioned;
import java.util.List;

/**
 * A lead with what an administrator wants agents to see of the customer, in the chosen order.
 *
 * @param phones all numbers, to be dialled
 * @param emails all addresses
 */
public record LeadCard(Lead lead, List<String> phones, List<String> emails, List<Information> information)
        implements Versioned {

    public LeadCard {
        phones = List.copyOf(phones);
        emails = List.copyOf(emails);
        information = List.copyOf(information);
    }

    /** The lead's. */
    @Override
    public long version() {
        return lead.version();
    }
}
