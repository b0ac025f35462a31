package dev.kontor.messaging.internal.domain;

import dev.kontor.kernel.CaseRef;
import dev.kontor.messaging.EntryData;
import dev.kontor.messaging.Recipient;
import dev.kontor.rules.FieldChecks;
import java.util.List;
import java.util.stream.Stream;

/** W63, W64: what an entry may consist of. An unfinished one may lack anything. */
public final class EntryRules {
    public static final int MATCHCODE = 500;
    public static final int TEXT = 200_000;
    private static final int RECIPIENTS = 200;
    private static final int CASES = 50;
    public static final int NAME = 200;
    private static final int EMAIL = 320;
    private static final int PHONE = 50;
    private static final int ID = 100;

    private EntryRules() {}

    public static FieldChecks check(EntryData data) {
        if (data == null) {
            return new FieldChecks().problem("entry", "required");
        }
        FieldChecks checks = new FieldChecks()
                .line("matchcode", data.matchcode(), MATCHCODE)
                .text("text", data.text(), TEXT)
                .that(data.recipients().size() <= RECIPIENTS, "recipients", "too-many")
                .that(data.cases().size() <= CASES, "cases", "too-many");
        data.recipients().forEach(recipient -> check(checks, recipient));
        cases(data).forEach(one -> checks.required("cases", one.value()).line("cases", one.value(), ID));
        return checks;
    }

    /** All cases of an entry, the main one among them, each once. */
    public static List<CaseRef> cases(EntryData data) {
        List<CaseRef> main = data.mainCase() == null ? List.of() : List.of(data.mainCase());
        return Stream.concat(data.cases().stream(), main.stream()).distinct().toList();
    }

    private static void check(FieldChecks checks, Recipient recipient) {
        boolean somebody = recipient.email() != null
                || recipient.phone() != null
                || recipient.contact() != null
                || recipient.user() != null;
        checks.required("recipients.role", recipient.role())
                .that(somebody, "recipients", "required")
                .line("recipients.name", recipient.name(), NAME)
                .line("recipients.email", recipient.email(), EMAIL)
                .line("recipients.phone", recipient.phone(), PHONE);
    }
}
