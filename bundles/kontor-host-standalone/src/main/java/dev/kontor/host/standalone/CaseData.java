package dev.kontor.host.standalone;

import dev.kontor.kernel.ContactId;

/**
 * What is kept of a case.
 *
 * @param number as people write it; 1 to 100 characters, one line; upper and lower case are the same
 * @param kind 1 to 40 characters of A to Z, 0 to 9 and underscore, for example {@code SERVICE_CALL}
 * @param title 1 to 500 characters, one line
 * @param mainContact the contact it is about, or null
 */
public record CaseData(String number, String kind, String title, ContactId mainContact) {}
