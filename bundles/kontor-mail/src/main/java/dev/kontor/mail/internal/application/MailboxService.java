package dev.kontor.mail.internal.application;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.IdSource;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.module.KernelModule;
import dev.kontor.kernel.secret.Secrets;
import dev.kontor.mail.MailModule;
import dev.kontor.mail.UnreadableMail;
import dev.kontor.mail.internal.domain.MailboxRules;
import dev.kontor.mail.internal.persistence.MailboxFolders;
import dev.kontor.mail.internal.persistence.MailboxStates;
import dev.kontor.mail.internal.persistence.MailboxStore;
import dev.kontor.mail.internal.persistence.MailboxStore.Stored;
import dev.kontor.mail.mailbox.Mailbox;
import dev.kontor.mail.mailbox.MailboxAssignees;
import dev.kontor.mail.mailbox.MailboxAssignment;
import dev.kontor.mail.mailbox.MailboxCheck;
import dev.kontor.mail.mailbox.MailboxData;
import dev.kontor.mail.mailbox.MailboxId;
import dev.kontor.mail.mailbox.MailboxState;
import dev.kontor.mail.mailbox.Mailboxes;
import dev.kontor.rules.FieldChecks;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Keeps the mailboxes: one's own, or with the right to any all of them. */
public final class MailboxService implements Mailboxes {

    private final Guard guard;
    private final MailboxStore mailboxes;
    private final MailboxStates states;
    private final MailboxFolders folders;
    private final Secrets secrets;
    private final ConnectionTest connections;
    private final MailboxTraces traces;
    private final Assignees assignees;
    private final IdSource ids;
    private final KontorClock clock;

    MailboxService(
            Guard guard,
            MailboxStore mailboxes,
            MailboxStates states,
            MailboxFolders folders,
            Secrets secrets,
            ConnectionTest connections,
            MailboxTraces traces,
            Assignees assignees,
            IdSource ids,
            KontorClock clock) {
        this.guard = guard;
        this.mailboxes = mailboxes;
        this.states = states;
        this.folders = folders;
        this.secrets = secrets;
        this.connections = connections;
        this.traces = traces;
        this.assignees = assignees;
        this.ids = ids;
        this.clock = clock;
    }

    /** What the password of a mailbox is bound to. */
    static String secretOf(MailboxId id) {
        return "mailbox/" + id;
    }

    @Override
    public Outcome<List<Mailbox>> list(CallContext call) {
        return guard.read(call, MailModule.MAILBOX, caller -> {
            var all = states.all();
            return Outcome.done(mailboxes.all().stream()
                    .filter(stored -> mayKeep(caller, stored.data()))
                    .map(stored -> view(stored, all))
                    .toList());
        });
    }

    @Override
    public Outcome<Mailbox> get(CallContext call, MailboxId id) {
        return guard.read(call, MailModule.MAILBOX, caller -> find(caller, id).map(this::view));
    }

    @Override
    public Outcome<Mailbox> create(CallContext call, MailboxData data) {
        return guard.write(
                call,
                MailModule.MAILBOX,
                caller -> checked(caller, data, null).flatMap(nothing -> create(caller, data)));
    }

    private Outcome<Mailbox> create(Caller caller, MailboxData data) {
        MailboxId id = new MailboxId(ids.next());
        mailboxes.add(id, data, secrets.seal(caller, secretOf(id), data.password()));
        states.begin(id, now());
        Stored stored = mailboxes.find(id).orElseThrow();
        traces.append(caller, "mail.mailbox-created", id, null, data);
        return Outcome.done(view(stored));
    }

    @Override
    public Outcome<Mailbox> change(CallContext call, MailboxId id, long version, MailboxData data) {
        return guard.write(
                call,
                MailModule.MAILBOX,
                caller -> find(caller, id)
                        .flatMap(before -> checked(caller, data, before.data())
                                .flatMap(nothing -> before.version() == version
                                        ? change(caller, before, data)
                                        : Outcome.refused(Refusal.Conflict.stale(before.version())))));
    }

    private Outcome<Mailbox> change(Caller caller, Stored before, MailboxData data) {
        MailboxId id = before.id();
        byte[] secret = data.password() == null ? before.secret() : secrets.seal(caller, secretOf(id), data.password());
        mailboxes.change(id, data, secret);
        boolean elsewhere = !Objects.equals(before.data().host(), data.host())
                || !Objects.equals(before.data().login(), data.login())
                || data.since().isBefore(before.data().since());
        if (elsewhere) {
            folders.forget(id);
        }
        states.lookAt(id, now());
        traces.append(caller, "mail.mailbox-changed", id, before.data(), data);
        return get(caller, id);
    }

    private Outcome<Mailbox> get(Caller caller, MailboxId id) {
        return Outcome.done(view(mailboxes.find(id).orElseThrow()));
    }

    @Override
    public Outcome<Void> delete(CallContext call, MailboxId id) {
        return guard.write(call, MailModule.MAILBOX, caller -> {
            Outcome<Stored> found = find(caller, id);
            if (found.isDone()) {
                mailboxes.remove(id);
                states.remove(id);
                traces.append(
                        caller, "mail.mailbox-deleted", id, found.orThrow().data(), null);
            }
            return found.map(gone -> null);
        });
    }

    @Override
    public Outcome<MailboxCheck> test(CallContext call, MailboxData data) {
        return guard.read(call, MailModule.MAILBOX, caller -> {
            FieldChecks checks = data == null
                    ? new FieldChecks().problem("mailbox", "required")
                    : MailboxRules.connection(data).required("password", data.password());
            return checks.passed()
                    ? Outcome.done(connections.of(data, data.password()))
                    : Outcome.refused(checks.refusal());
        });
    }

    @Override
    public Outcome<MailboxCheck> test(CallContext call, MailboxId id) {
        return guard.read(
                call,
                MailModule.MAILBOX,
                caller -> find(caller, id).map(stored -> {
                    String password =
                            secrets.open(caller, secretOf(id), stored.secret()).orElse("");
                    return connections.of(stored.data(), password);
                }));
    }

    @Override
    public Outcome<Mailbox> look(CallContext call, MailboxId id) {
        return guard.write(
                call,
                MailModule.MAILBOX,
                caller -> find(caller, id).map(stored -> {
                    states.lookAt(id, now());
                    return view(stored);
                }));
    }

    @Override
    public Outcome<Slice<UnreadableMail>> unreadable(CallContext call, MailboxId id, PageRequest page) {
        return guard.read(
                call,
                MailModule.MAILBOX,
                caller -> find(caller, id)
                        .flatMap(stored -> UnreadablePage.of(
                                page, id.value(), (after, limit) -> unreadable(caller, stored, after, limit))));
    }

    @Override
    public Outcome<MailboxAssignees> assignees(CallContext call) {
        return guard.read(call, MailModule.MAILBOX, caller -> Outcome.done(assignees.seenBy(caller)));
    }

    /** Whoever keeps a mailbox doesn't read its mails by that. */
    private List<UnreadableMail> unreadable(Caller caller, Stored stored, long after, int limit) {
        MailboxAssignment assignment = stored.data().assignment();
        boolean readable = assignment.employees().contains(caller.user())
                || !assignment.isPrivate() && caller.may(KernelModule.READ_EMAIL);
        return folders.unreadable(stored.id(), after, limit).stream()
                .map(mail -> readable ? mail : mail.withoutHead())
                .toList();
    }

    /** The one way to a mailbox: what the caller may not keep isn't there. */
    private Outcome<Stored> find(Caller caller, MailboxId id) {
        Optional<Stored> found = id == null ? Optional.empty() : mailboxes.find(id);
        return found.filter(stored -> mayKeep(caller, stored.data()))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new Refusal.NotFound("mailbox")));
    }

    private static boolean mayKeep(Caller caller, MailboxData data) {
        return caller.may(MailModule.ANY_MAILBOX) || MailboxRules.ownedBy(data, caller.user());
    }

    private Outcome<Void> checked(Caller caller, MailboxData data, MailboxData before) {
        if (data == null) {
            return Outcome.refused(
                    new FieldChecks().problem("mailbox", "required").refusal());
        }
        FieldChecks checks =
                MailboxRules.check(data, before, assignees.users(caller.tenant()), assignees.teams(caller.tenant()));
        if (!checks.passed()) {
            return Outcome.refused(checks.refusal());
        }
        return mayKeep(caller, data)
                ? Outcome.done()
                : Outcome.refused(new Refusal.Forbidden(MailModule.ANY_MAILBOX.key()));
    }

    private Mailbox view(Stored stored) {
        return view(stored, states.all());
    }

    private static Mailbox view(Stored stored, Map<MailboxId, MailboxState> states) {
        boolean unassigned = stored.data().assignment().isPrivate()
                && stored.data().assignment().employees().isEmpty();
        return new Mailbox(stored.id(), stored.version(), stored.data(), unassigned, states.get(stored.id()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
