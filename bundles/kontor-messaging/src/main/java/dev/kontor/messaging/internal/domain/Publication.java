package dev.kontor.messaging.internal.domain;

import dev.kontor.messaging.EntryStatus;
import java.util.Optional;

/** W28, W30: when customers may see an entry. */
public final class Publication {
    public static final String SERVICE_CALL = "SERVICE_CALL";

    private Publication() {}

    /**
     * The rule that forbids it, if one does.
     *
     * @param mainCaseKind the kind of the main case, or null without one
     */
    public static Optional<String> problem(boolean privateEntry, String mainCaseKind, EntryStatus status) {
        if (!SERVICE_CALL.equals(mainCaseKind)) {
            return Optional.of("main-case");
        }
        if (status == EntryStatus.DRAFT) {
            return Optional.of("status");
        }
        return privateEntry ? Optional.of("private") : Optional.empty();
    }
}
