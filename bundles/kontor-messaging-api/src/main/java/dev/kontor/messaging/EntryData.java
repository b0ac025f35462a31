package dev.kontor.messaging;

import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.TeamId;
import java.util.List;

/**
 * A contact entry as somebody writes it (W63).
 *
 * @param matchcode one line, up to 500 characters, or null; the subject when it is sent
 * @param text up to 200,000 characters, or null
 * @param rich whether the text is HTML; of that, only what is harmless is kept
 * @param category the activity category, or null
 * @param recipients up to 200
 * @param cases the cases (Vorgänge) it belongs to, up to 50
 * @param mainCase the main one (Hauptvorgang), or null; it counts as one of the cases
 * @param privateEntry whether only its author and the users among its recipients see it (Privat, W74)
 * @param team one of the author's teams whose list shows it, or null
 */
public record EntryData(
        String matchcode,
        String text,
        boolean rich,
        CategoryId category,
        List<Recipient> recipients,
        List<CaseRef> cases,
        CaseRef mainCase,
        boolean privateEntry,
        TeamId team) {

    public EntryData {
        recipients = recipients == null ? List.of() : List.copyOf(recipients);
        cases = cases == null ? List.of() : List.copyOf(cases);
    }
}
