package dev.kontor.leadflow;

import dev.kontor.kernel.Cursor;
import java.time.Instant;

/**
 * A lead as it is given to an agent; until {@code shownUntil} no other agent gets it from the queue,
 * unless it is closed before.
 *
 * @param card null at the end of the queue
 * @param why null at the end of the queue
 * @param place to go on from, with next or previous, and to ask for its {@link LeadQueue#position position}; at the end
 *     the place one came from
 */
public record Turn(LeadCard card, WhyThisLead why, Instant shownUntil, Cursor place) {}
