package dev.kontor.messaging.internal.application;

import dev.kontor.contacts.ContactDirectory;
import dev.kontor.contacts.ContactMatch;
import dev.kontor.host.HostUser;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.host.Host;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.kernel.interaction.Participant;
import dev.kontor.kernel.interaction.ParticipantRole;
import dev.kontor.messaging.ReceivedMessage;
import dev.kontor.messaging.Recipient;
import dev.kontor.messaging.RecipientRole;
import dev.kontor.messaging.Sender;
import dev.kontor.messaging.internal.domain.ReceivedText;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** W22, A25: who wrote a message and to whom, among contacts and users. */
public final class ReceivedPeople {
    private static final int LOOKED_UP = 50;
    private static final int RECIPIENTS = 200;
    private static final int NAME = 200;
    private static final int EMAIL = 320;

    private final Host host;
    private final ContactDirectory directory;

    public ReceivedPeople(Host host, ContactDirectory directory) {
        this.host = host;
        this.directory = directory;
    }

    /**
     * Those of a message.
     *
     * @param sender or null
     * @param candidates the contacts that have the sender's address
     * @param cut whether there are more recipients
     */
    record Found(Sender sender, List<ContactMatch> candidates, List<Recipient> recipients, boolean cut) {}

    Found of(TenantId tenant, ReceivedMessage message) {
        Map<String, HostUser> users = host.users().list(tenant).stream()
                .filter(user -> user.active() && user.email() != null)
                .collect(Collectors.toMap(user -> key(user.email()), Function.identity(), (one, other) -> one));
        List<Participant> people = message.participants().stream()
                .filter(one -> one.kind() == HandleKind.EMAIL && one.value() != null)
                .toList();
        Optional<Participant> from = people.stream()
                .filter(one -> one.role() == ParticipantRole.FROM)
                .findFirst();
        List<ContactMatch> candidates =
                from.map(one -> matches(tenant, one.value())).orElse(List.of());
        List<Participant> to = people.stream()
                .filter(one -> one.role() != ParticipantRole.FROM)
                .toList();
        return new Found(
                from.map(one -> sender(one, candidates, users.get(key(one.value()))))
                        .orElse(null),
                candidates,
                recipients(tenant, to.subList(0, Math.min(RECIPIENTS, to.size())), users),
                to.size() > RECIPIENTS);
    }

    /** All contacts of the customer record in which the only candidate stands. */
    Set<ContactId> customer(TenantId tenant, Found found) {
        if (found.candidates().size() != 1) {
            return Set.of();
        }
        ContactId contact = found.candidates().get(0).contact();
        return new HashSet<>(
                directory.members(CallContext.system(tenant), contact).orThrow().contacts());
    }

    private static Sender sender(Participant from, List<ContactMatch> candidates, HostUser user) {
        Optional<ContactMatch> contact = only(candidates);
        String known = user != null
                ? user.displayName()
                : contact.map(ContactMatch::displayName).orElse(null);
        return new Sender(
                from.name() == null ? known : ReceivedText.line(from.name(), NAME),
                ReceivedText.line(from.value(), EMAIL),
                contact.map(ContactMatch::contact).orElse(null),
                user == null ? null : user.id());
    }

    private List<Recipient> recipients(TenantId tenant, List<Participant> to, Map<String, HostUser> users) {
        Map<String, Optional<ContactMatch>> contacts = to.stream()
                .map(one -> key(one.value()))
                .distinct()
                .limit(LOOKED_UP)
                .collect(Collectors.toMap(Function.identity(), address -> only(matches(tenant, address))));
        return to.stream()
                .map(one -> recipient(
                        one, contacts.getOrDefault(key(one.value()), Optional.empty()), users.get(key(one.value()))))
                .toList();
    }

    private static Recipient recipient(Participant to, Optional<ContactMatch> contact, HostUser user) {
        String known = user != null
                ? user.displayName()
                : contact.map(ContactMatch::displayName).orElse(null);
        return new Recipient(
                RecipientRole.valueOf(to.role().name()),
                to.name() == null ? known : ReceivedText.line(to.name(), NAME),
                ReceivedText.line(to.value(), EMAIL),
                null,
                contact.map(ContactMatch::contact).orElse(null),
                user == null ? null : user.id());
    }

    /** What can't be answered now is thrown, so that the message comes again later. */
    private List<ContactMatch> matches(TenantId tenant, String address) {
        return directory
                .match(CallContext.system(tenant), HandleKind.EMAIL, address)
                .orThrow();
    }

    /** Of an address that several contacts have, nobody is taken silently (A25). */
    private static Optional<ContactMatch> only(List<ContactMatch> matches) {
        return matches.size() == 1 ? Optional.of(matches.get(0)) : Optional.empty();
    }

    private static String key(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
