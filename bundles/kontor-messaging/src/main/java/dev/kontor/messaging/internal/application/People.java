package dev.kontor.messaging.internal.application;

import dev.kontor.contacts.Contact;
import dev.kontor.contacts.Contacts;
import dev.kontor.host.HostUser;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.host.Host;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.messaging.Colleagues;
import dev.kontor.messaging.Recipient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What contacts and the host know of the people in a list of recipients (W64). */
public final class People {
    private final Host host;
    private final Contacts contacts;

    public People(Host host, Contacts contacts) {
        this.host = host;
        this.contacts = contacts;
    }

    /** Somebody who may act at this moment. */
    Optional<HostUser> active(TenantId tenant, UserId user) {
        return host.users().find(tenant, user).filter(HostUser::active);
    }

    /** Whom internal messages reach, and the teams. */
    Colleagues colleagues(Caller caller) {
        List<Colleagues.User> users = host.users().list(caller.tenant()).stream()
                .filter(HostUser::active)
                .map(user -> new Colleagues.User(user.id(), user.displayName()))
                .toList();
        List<Colleagues.Team> teams =
                host.teams().map(directory -> directory.list(caller.tenant())).orElse(List.of()).stream()
                        .map(team -> new Colleagues.Team(
                                team.id(), team.name(), caller.teams().contains(team.id())))
                        .toList();
        return new Colleagues(users, teams);
    }

    /** The same recipients with what is known of them; {@code Validation} for a contact or user that isn't there. */
    Outcome<List<Recipient>> filled(TenantId tenant, List<Recipient> recipients) {
        List<Recipient> filled = new ArrayList<>();
        for (Recipient recipient : recipients) {
            Optional<Recipient> known = filled(tenant, recipient);
            if (known.isEmpty()) {
                return Refusals.invalid("recipients", "unknown");
            }
            filled.add(known.get());
        }
        return Outcome.done(filled);
    }

    private Optional<Recipient> filled(TenantId tenant, Recipient recipient) {
        if (recipient.contact() != null) {
            return contact(tenant, recipient.contact())
                    .map(contact -> with(
                            recipient,
                            contact.displayName(),
                            point(contact, HandleKind.EMAIL),
                            point(contact, HandleKind.PHONE)));
        }
        if (recipient.user() != null) {
            return active(tenant, recipient.user())
                    .map(user -> with(recipient, user.displayName(), user.email(), null));
        }
        return Optional.of(recipient);
    }

    private Optional<Contact> contact(TenantId tenant, ContactId id) {
        Outcome<Contact> found = contacts.get(CallContext.system(tenant), id);
        return found.refusal() instanceof Refusal.NotFound ? Optional.empty() : Optional.of(found.orThrow());
    }

    private static String point(Contact contact, HandleKind kind) {
        return contact.points().stream()
                .filter(point -> point.kind() == kind)
                .map(point -> point.normalized())
                .findFirst()
                .orElse(null);
    }

    private static Recipient with(Recipient given, String name, String email, String phone) {
        return new Recipient(
                given.role(),
                given.name() == null ? name : given.name(),
                given.email() == null ? email : given.email(),
                given.phone() == null ? phone : given.phone(),
                given.contact(),
                given.user());
    }
}
