package dev.kontor.messaging;

/**
 * Whether an entry can be sent by a way now, for a button.
 *
 * @param reason why not, a stable word: {@code no-service}, {@code forbidden}, {@code already-sent},
 *     {@code received}, {@code category},
 *     {@code recipients}; null when it can
 */
public record WayState(SendingWay way, boolean possible, String reason) {}
