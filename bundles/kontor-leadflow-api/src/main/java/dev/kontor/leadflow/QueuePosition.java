package dev.kontor.leadflow;

/**
 * Where a place stands in an agent's queue (L3). Each number counts up to {@link #COUNTED}, which stands for at least so
 * many.
 *
 * @param position of the lead that stands at the place, from 1; 0 for a promised call, and when no lead of the agent's
 *     queue stands there
 * @param left how many come after it
 * @param untouched how many in the whole queue have no note
 */
public record QueuePosition(long position, long left, long untouched) {

    /** Further isn't counted, so that a long queue costs no more than a short one. */
    public static final int COUNTED = 1_000;
}
