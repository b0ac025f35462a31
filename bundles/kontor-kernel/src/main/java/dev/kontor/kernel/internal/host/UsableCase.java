package dev.kontor.kernel.internal.host;

import dev.kontor.host.CaseState;
import dev.kontor.host.HostCase;
import dev.kontor.kernel.CaseRef;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TenantId;
import java.util.ArrayList;
import java.util.List;

/** A case that may be shown: complete, of this tenant, and what was asked for. */
final class UsableCase {

    private UsableCase() {}

    static List<AnswerRule<HostCase>> withId(TenantId tenant, CaseRef id) {
        return with(tenant, List.of(new AnswerRule<>("another-case", found -> id.equals(found.id()))));
    }

    static List<AnswerRule<HostCase>> withNumber(TenantId tenant, String number) {
        return with(
                tenant,
                List.of(new AnswerRule<>(
                        "another-case",
                        found -> number.strip().equalsIgnoreCase(found.number().strip()))));
    }

    static List<AnswerRule<HostCase>> openOf(TenantId tenant, ContactId contact) {
        return with(
                tenant,
                List.of(
                        new AnswerRule<>("case-of-another-contact", found -> contact.equals(found.mainContact())),
                        new AnswerRule<>("closed-case-among-the-open", found -> found.state() == CaseState.OPEN)));
    }

    private static List<AnswerRule<HostCase>> with(TenantId tenant, List<AnswerRule<HostCase>> more) {
        List<AnswerRule<HostCase>> rules = new ArrayList<>();
        rules.add(new AnswerRule<>("case-of-another-tenant", found -> tenant.equals(found.tenant())));
        rules.add(new AnswerRule<>("incomplete-case", UsableCase::complete));
        rules.addAll(more);
        return rules;
    }

    private static boolean complete(HostCase found) {
        return found.id() != null
                && filled(found.number())
                && filled(found.kind())
                && filled(found.title())
                && found.state() != null
                && found.openedAt() != null;
    }

    private static boolean filled(String text) {
        return text != null && !text.isBlank();
    }
}
