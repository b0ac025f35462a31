package dev.kontor.messaging;

import dev.kontor.kernel.CaseRef;

/**
 * A case that an entry may belong to.
 *
 * @param reason why, a stable word: {@code answer} (it answers something of the case), {@code number} (the subject names
 *     it), {@code sender} (the sender's open case)
 */
public record CaseSuggestion(CaseRef id, String reason) {}
