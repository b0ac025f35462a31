package dev.kontor.kernel.internal.host;

import dev.kontor.host.CaseDirectory;
import dev.kontor.host.HostPages;
import dev.kontor.host.MessageOutlet;
import dev.kontor.host.RoleDirectory;
import dev.kontor.host.TeamDirectory;
import dev.kontor.host.UserDirectory;
import dev.kontor.host.WorkCalendar;
import java.util.Locale;

/** What a host may bring, each part on its own. */
public enum HostPart {
    USERS(UserDirectory.class),
    TEAMS(TeamDirectory.class),
    ROLES(RoleDirectory.class),
    CASES(CaseDirectory.class),
    CALENDAR(WorkCalendar.class),
    PAGES(HostPages.class),
    MESSAGES(MessageOutlet.class);

    private final Class<?> type;

    HostPart(Class<?> type) {
        this.type = type;
    }

    /** The interface that the host registers. */
    public Class<?> type() {
        return type;
    }

    /** As refusals and audit rows name it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
