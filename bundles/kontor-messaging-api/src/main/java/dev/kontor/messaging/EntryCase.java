package dev.kontor.messaging;

import dev.kontor.kernel.CaseRef;

/**
 * A case (Vorgang) of the host, as somebody who writes an entry sees it.
 *
 * @param number as people write it
 * @param kind for example {@code SERVICE_CALL}
 */
public record EntryCase(CaseRef id, String number, String kind, String title, boolean open) {}
