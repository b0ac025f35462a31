package dev.kontor.host.tck;

import dev.kontor.kernel.ContactId;

/**
 * A case that the kit wants.
 *
 * @param number unique in the tenant
 * @param mainContact a contact of Kontor; the host takes its id as it is
 */
public record CaseSketch(String number, String kind, String title, ContactId mainContact) {}
