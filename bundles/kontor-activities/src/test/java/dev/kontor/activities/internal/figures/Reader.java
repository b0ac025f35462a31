package dev.kontor.activities.internal.figures;

import dev.kontor.activities.internal.figures.Facts.Happened;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.TeamId;
import java.time.ZoneId;
import java.util.Set;

/** Somebody who asks, and what the rules let them see, in words of Java. */
record Reader(CallContext call, ZoneId zone, Set<TeamId> teams, boolean colleagues, boolean allTeams, boolean chats) {

    boolean sees(Happened one, boolean chatsAreRestricted) {
        if (chatsAreRestricted && !chats && one.type().equals("CHAT")) {
            return false;
        }
        boolean own = call.user().equals(one.owner());
        if (one.team() == null) {
            return own || allTeams && one.owner() == null;
        }
        return allTeams || teams.contains(one.team()) && (own || colleagues);
    }
}
