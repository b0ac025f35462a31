package dev.kontor.messaging.internal.application;

import dev.kontor.contacts.CommunicationChannel;
import dev.kontor.contacts.CommunicationPreferences;
import dev.kontor.contacts.ContactDirectory;
import dev.kontor.contacts.ContactMatch;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.messaging.ConfirmationRequired.Choice;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.Recipient;
import dev.kontor.messaging.RecipientRole;
import dev.kontor.messaging.SendingWay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** C7: who of those an entry would go to doesn't want to be reached by the way. Where contacts are off, nobody is known. */
public final class Wishes {
    private static final int AT_ONCE = 1_000;

    private final CommunicationPreferences preferences;
    private final ContactDirectory directory;

    public Wishes(CommunicationPreferences preferences, ContactDirectory directory) {
        this.preferences = preferences;
        this.directory = directory;
    }

    /** @param latest when the last of them said so */
    record Against(List<Choice> who, Instant latest) {}

    /** Nobody is in it when all want it. A typed address or number counts as the contact that has it. */
    Against of(TenantId tenant, ContactEntry entry, SendingWay way, String number) {
        if (!way.exclusive()) {
            return new Against(List.of(), Instant.MIN);
        }
        Map<Choice, List<ContactId>> reached =
                way == SendingWay.EMAIL ? byMail(tenant, entry) : byNumber(tenant, entry, number);
        Map<ContactId, Instant> forbidding = forbidding(
                tenant, way, reached.values().stream().flatMap(List::stream).toList());
        return new Against(
                reached.entrySet().stream()
                        .filter(each -> each.getValue().stream().anyMatch(forbidding::containsKey))
                        .map(Map.Entry::getKey)
                        .toList(),
                forbidding.values().stream().max(Comparator.naturalOrder()).orElse(Instant.MIN));
    }

    /** Those of the contacts who don't want it, each with when that was said last. */
    Map<ContactId, Instant> forbidding(TenantId tenant, SendingWay way, List<ContactId> contacts) {
        CommunicationChannel channel = CommunicationChannel.valueOf(way.name());
        Map<ContactId, Instant> forbidding = new HashMap<>();
        for (int from = 0; from < contacts.size(); from += AT_ONCE) {
            List<ContactId> some = contacts.subList(from, Math.min(from + AT_ONCE, contacts.size()));
            forbidding.putAll(known(preferences.forbidding(CallContext.system(tenant), channel, some), Map.of()));
        }
        return forbidding;
    }

    private Map<Choice, List<ContactId>> byMail(TenantId tenant, ContactEntry entry) {
        Map<Choice, List<ContactId>> reached = new LinkedHashMap<>();
        recipients(entry)
                .forEach(recipient -> add(
                        reached,
                        new Choice(name(recipient), null),
                        contacts(tenant, recipient, HandleKind.EMAIL, recipient.email())));
        return reached;
    }

    /** Two who are called the same are still two. */
    private static void add(Map<Choice, List<ContactId>> reached, Choice who, List<ContactId> contacts) {
        reached.computeIfAbsent(who, one -> new ArrayList<>()).addAll(contacts);
    }

    /** A number that none of the recipients has may be a corrected one of any of them. */
    private Map<Choice, List<ContactId>> byNumber(TenantId tenant, ContactEntry entry, String number) {
        Map<Choice, List<ContactId>> reached = new LinkedHashMap<>();
        boolean corrected = recipients(entry).map(Recipient::phone).noneMatch(phone -> Objects.equals(phone, number));
        if (corrected) {
            add(reached, new Choice(number, number), matching(tenant, HandleKind.PHONE, number));
        }
        recipients(entry)
                .filter(recipient -> corrected || Objects.equals(recipient.phone(), number))
                .forEach(recipient -> add(
                        reached,
                        new Choice(name(recipient), number),
                        contacts(tenant, recipient, HandleKind.PHONE, recipient.phone())));
        return reached;
    }

    private static Stream<Recipient> recipients(ContactEntry entry) {
        return entry.data().recipients().stream()
                .filter(recipient -> recipient.role() != RecipientRole.NONE && recipient.user() == null);
    }

    private static String name(Recipient recipient) {
        return recipient.name() == null ? recipient.email() : recipient.name();
    }

    private List<ContactId> contacts(TenantId tenant, Recipient recipient, HandleKind kind, String handle) {
        return recipient.contact() == null ? matching(tenant, kind, handle) : List.of(recipient.contact());
    }

    private List<ContactId> matching(TenantId tenant, HandleKind kind, String handle) {
        return handle == null
                ? List.of()
                : known(directory.match(CallContext.system(tenant), kind, handle), List.<ContactMatch>of()).stream()
                        .map(ContactMatch::contact)
                        .toList();
    }

    private static <T> T known(Outcome<T> answer, T nothing) {
        return answer.refusal() instanceof Refusal.ModuleDisabled ? nothing : answer.orThrow();
    }
}
