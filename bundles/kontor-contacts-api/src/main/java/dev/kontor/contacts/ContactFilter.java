package dev.kontor.contacts;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A condition on contacts that another feature knows of, for example the state of a lead. Registered as an OSGi service by
 * that feature; a {@link ContactQuery} names it, pages offer it by its labels. It is asked with the caller's own call,
 * and what it refuses is refused to the caller; to whom it refuses an empty question it is not offered.
 */
public interface ContactFilter {

    /** Stable and unique, {@code module.condition}. */
    String name();

    /** What it is called in German. */
    String labelDe();

    /** What it is called in English. */
    String labelEn();

    /** What can be chosen, in the order it is offered. */
    List<Option> options();

    /** Those of the contacts for which the option holds. At most 200 are asked about. */
    Outcome<Set<ContactId>> among(CallContext call, String option, List<ContactId> contacts);

    /**
     * All contacts for which the option holds, so that a few among many are found without looking at all; empty when they
     * are more than {@code most}, or can't be named without being asked about.
     */
    Outcome<Optional<Set<ContactId>>> few(CallContext call, String option, int most);

    /** One of the options. */
    record Option(String value, String labelDe, String labelEn) {}
}
