package dev.kontor.leadflow.internal.domain;

import dev.kontor.leadflow.ReportRange;
import dev.kontor.rules.FieldChecks;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What can be asked for (L21). */
public final class RangeRules {
    private static final int MAX_DAYS = 366;
    private static final int LAST_HOUR = 23;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9000, 1, 1);

    private RangeRules() {}

    public static FieldChecks check(ReportRange range) {
        FieldChecks checks = new FieldChecks().required("range", range);
        if (range == null) {
            return checks;
        }
        checks.required("from", range.from())
                .required("to", range.to())
                .that(range.fromHour() >= 0 && range.fromHour() <= LAST_HOUR, "fromHour", "out-of-range")
                .that(range.toHour() >= range.fromHour() && range.toHour() <= LAST_HOUR, "toHour", "out-of-range");
        if (range.from() != null && range.to() != null) {
            checks.that(!range.from().isAfter(range.to()), "from", "after-the-end")
                    .that(ChronoUnit.DAYS.between(range.from(), range.to()) <= MAX_DAYS, "to", "too-long")
                    .that(!range.from().isBefore(EARLIEST) && range.to().isBefore(LATEST), "from", "out-of-range");
        }
        return checks;
    }
}
