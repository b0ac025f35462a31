package dev.kontor.messaging.internal.application;

import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.ReceivedMessage;
import dev.kontor.messaging.Reception;
import dev.kontor.messaging.internal.persistence.EntryStore;
import dev.kontor.messaging.internal.persistence.ReceptionStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** W25, W26: a message that comes to others too is in their view as well; what a team gets isn't private any more. */
final class Sharing {
    private final EntryStore entries;
    private final ReceptionStore receptions;
    private final Journal journal;

    Sharing(EntryStore entries, ReceptionStore receptions, Journal journal) {
        this.entries = entries;
        this.receptions = receptions;
        this.journal = journal;
    }

    /** Of employees only, or of nobody. */
    static boolean isPrivate(ReceivedMessage message) {
        return message.teams().isEmpty() && !message.everybody();
    }

    void with(Caller caller, ContactEntry entry, ReceivedMessage message) {
        Reception there = entry.received();
        List<UserId> users = new ArrayList<>(message.employees());
        if (!caller.system() && !caller.user().equals(entry.createdBy())) {
            users.add(caller.user()); // who brings the message in has it in hands
        }
        users.removeAll(there.employees());
        List<TeamId> teams = new ArrayList<>(message.teams());
        teams.removeAll(there.teams());
        boolean opened = message.everybody() && !there.everybody();
        if (users.isEmpty() && teams.isEmpty() && !opened) {
            return;
        }
        receptions.addUsers(entry.id(), users);
        receptions.addTeams(entry.id(), teams);
        if (opened) {
            receptions.openToEverybody(entry.id());
        }
        if (!isPrivate(message)) {
            entries.open(entry.id(), message.teams().stream().findFirst().orElse(null), journal.now());
        }
        journal.entry(caller, "entry-shared", entry.id(), Map.of("private", isPrivate(message)));
    }
}
