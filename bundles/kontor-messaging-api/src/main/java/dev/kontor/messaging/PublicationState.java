package dev.kontor.messaging;

/**
 * Whether customers see an entry, and whether that can be changed now, for a button (W29, W30).
 *
 * @param possible whether it can be published, or not any more
 * @param reason why not, a stable word: {@code forbidden}, {@code main-case}, {@code status}, {@code private}; null when
 *     it can
 */
public record PublicationState(boolean published, boolean possible, String reason) {}
