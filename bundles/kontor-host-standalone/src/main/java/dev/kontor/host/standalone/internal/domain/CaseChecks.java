package dev.kontor.host.standalone.internal.domain;

import dev.kontor.host.standalone.CaseData;
import dev.kontor.rules.FieldChecks;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a case must be made of. */
public final class CaseChecks {
    private static final int NUMBER = 100;
    private static final int TITLE = 500;
    private static final Pattern KIND = Pattern.compile("[A-Z0-9_]{1,40}");

    private CaseChecks() {}

    public static FieldChecks check(CaseData data) {
        FieldChecks checks = new FieldChecks().required("case", data);
        if (data == null) {
            return checks;
        }
        return checks.required("number", data.number())
                .line("number", data.number(), NUMBER)
                .required("kind", data.kind())
                .that(data.kind() == null || KIND.matcher(data.kind()).matches(), "kind", "malformed")
                .required("title", data.title())
                .line("title", data.title(), TITLE);
    }

    /** A number as it is found, however somebody has written it. */
    public static String numberKey(String number) {
        return number.strip().toLowerCase(Locale.ROOT);
    }
}
