package dev.kontor.leadflow;

import dev.kontor.kernel.Cursor;
import java.time.Instant;

/**
 * A lead as it is given to an agent; until {@code shownUntil} no other agent gets it from the queue,
 * unless it is closed before.
 *
 * @param card null at the end of the queue
 * @param why null at the end of the queue
 * @param position where it stands in the agent's queue, from 1; 0 at the end and for a promised call
 * @param left how many come after it; {@link #COUNTED} stands for at least so many
 * @param untouched how many in the whole queue have no note; {@link #COUNTED} stands for at least so many
 * @param place to go on from, with next or previous; at the end the place one came from
 */
public record Turn(
        LeadCard card, WhyThisLead why, Instant shownUntil, long position, long left, long untouched, Cursor place) {

    /** Further isn't counted, so that a long queue costs no more than a short one. */
    public static final int COUNTED = 1_000;
}
