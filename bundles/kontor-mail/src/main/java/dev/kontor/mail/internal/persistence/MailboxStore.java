package dev.kontor.mail.internal.persistence;

import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.mail.mailbox.MailboxAction;
import dev.kontor.mail.mailbox.MailboxAssignment;
import dev.kontor.mail.mailbox.MailboxData;
import dev.kontor.mail.mailbox.MailboxId;
import dev.kontor.mail.mailbox.MailboxSecurity;
import dev.kontor.persistence.Unit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The mailboxes as they are set; how it goes with them stands in {@link MailboxStates}. */
public final class MailboxStore {

    /** A mailbox; its data has no password. */
    public record Stored(MailboxId id, long version, MailboxData data, byte[] secret) {}

    private final Unit unit;

    public MailboxStore(Unit unit) {
        this.unit = unit;
    }

    /** By name. */
    public List<Stored> all() {
        return unit
                .entityManager()
                .createQuery("select m from MailboxRow m order by m.name, m.id", MailboxRow.class)
                .getResultList()
                .stream()
                .map(MailboxStore::stored)
                .toList();
    }

    public Optional<Stored> find(MailboxId id) {
        return Optional.ofNullable(unit.entityManager().find(MailboxRow.class, id.value()))
                .map(MailboxStore::stored);
    }

    public void add(MailboxId id, MailboxData data, byte[] secret) {
        MailboxRow row = new MailboxRow();
        row.id = id.value();
        write(row, data, secret);
        unit.entityManager().persist(row);
        unit.entityManager().flush();
    }

    public void change(MailboxId id, MailboxData data, byte[] secret) {
        write(unit.entityManager().find(MailboxRow.class, id.value()), data, secret);
        unit.entityManager().flush();
    }

    public void remove(MailboxId id) {
        MailboxRow row = unit.entityManager().find(MailboxRow.class, id.value());
        if (row != null) {
            unit.entityManager().remove(row);
            unit.entityManager().flush();
        }
    }

    private static void write(MailboxRow row, MailboxData data, byte[] secret) {
        row.version++;
        row.name = data.name();
        row.address = data.address();
        row.host = data.host();
        row.port = data.port();
        row.security = data.security().name();
        row.login = data.login();
        row.secret = secret;
        row.since = data.since();
        row.action = data.action().name();
        row.sent = data.sent();
        row.sentFolder = data.sentFolder();
        row.employees =
                data.assignment().employees().stream().map(UserId::value).collect(Collectors.joining("\n"));
        row.teams = data.assignment().teams().stream().map(TeamId::value).collect(Collectors.joining("\n"));
        row.everybody = data.assignment().everybody();
        row.pollMinutes = data.pollMinutes();
        row.active = data.active();
    }

    private static Stored stored(MailboxRow row) {
        MailboxAssignment assignment = new MailboxAssignment(
                row.employees.lines().map(UserId::new).toList(),
                row.teams.lines().map(TeamId::new).toList(),
                row.everybody);
        MailboxData data = new MailboxData(
                row.name,
                row.address,
                row.host,
                row.port,
                MailboxSecurity.valueOf(row.security),
                row.login,
                null,
                row.since,
                MailboxAction.valueOf(row.action),
                row.sent,
                row.sentFolder,
                assignment,
                row.pollMinutes,
                row.active);
        return new Stored(new MailboxId(row.id), row.version, data, row.secret);
    }
}
