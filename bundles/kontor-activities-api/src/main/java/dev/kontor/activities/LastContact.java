package dev.kontor.activities;

import dev.kontor.kernel.interaction.Direction;
import java.time.Instant;

/**
 * When and how often a contact, with all that are joined with it, and we have spoken (C35): incoming and outgoing
 * activities that the caller sees, without internal ones.
 *
 * @param first the first one, by which the contact came to us (C32), or null
 * @param incoming the last one from the contact, or null
 * @param outgoing the last one to the contact, or null
 * @param lately how many there were in the last {@value #DAYS} days
 */
public record LastContact(Contacted first, Contacted incoming, Contacted outgoing, long lately) {

    /** How many days count as lately. */
    public static final int DAYS = 90;

    /**
     * An activity.
     *
     * @param type the key of its type
     * @param at when it happened
     */
    public record Contacted(ActivityId activity, String type, Direction direction, Instant at) {}
}
