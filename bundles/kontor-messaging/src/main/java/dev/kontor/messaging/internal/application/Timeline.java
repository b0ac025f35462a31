package dev.kontor.messaging.internal.application;

import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.interaction.Direction;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.kernel.interaction.InteractionObserved;
import dev.kontor.kernel.interaction.Participant;
import dev.kontor.kernel.interaction.ParticipantRole;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.MessagingModule;
import dev.kontor.messaging.Recipient;
import dev.kontor.messaging.SendingWay;
import dev.kontor.messaging.internal.domain.MailRecipients;
import dev.kontor.messaging.internal.domain.StoredDispatch;
import dev.kontor.messaging.internal.persistence.CampaignStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A27: what was sent stands in the timeline of whom it was sent to; a private entry in none (W74). */
public final class Timeline {
    private static final int SHOWN = 500;

    private final CampaignStore campaigns;
    private final Journal journal;

    public Timeline(CampaignStore campaigns, Journal journal) {
        this.campaigns = campaigns;
        this.journal = journal;
    }

    void tell(Caller caller, ContactEntry entry, StoredDispatch dispatch, Instant at) {
        if (entry.data().privateEntry()) {
            return;
        }
        String plain = dispatch.content().plain();
        journal.observed(
                caller,
                new InteractionObserved(
                        dispatch.way().name(),
                        new SourceRef(MessagingModule.SOURCE_KIND, entry.id().toString()),
                        Direction.OUT,
                        at,
                        participants(entry, dispatch),
                        cut(campaign(entry) + dispatch.content().subject(), SHOWN),
                        cut(plain.replaceAll("\\s+", " ").strip(), SHOWN),
                        entry.data().team(),
                        dispatch.queuedBy(),
                        List.of(),
                        cut(plain, InteractionObserved.MAX_TEXT),
                        null,
                        onlyContact(entry),
                        List.of(),
                        conversation(dispatch)));
    }

    /** A30: a mail begins one, to which its answers belong. */
    private static List<String> conversation(StoredDispatch dispatch) {
        return dispatch.way() == SendingWay.EMAIL ? List.of(dispatch.messageId()) : List.of();
    }

    /** A27: the line of a mail of a campaign begins with the campaign's name. */
    private String campaign(ContactEntry entry) {
        return campaigns.nameOf(entry.id()).map(name -> "[" + name + "] ").orElse("");
    }

    private static List<Participant> participants(ContactEntry entry, StoredDispatch dispatch) {
        List<Participant> participants = new ArrayList<>();
        if (dispatch.way() == SendingWay.EMAIL) {
            participants.add(new Participant(
                    ParticipantRole.FROM, HandleKind.EMAIL, dispatch.senderEmail(), dispatch.senderName()));
            MailRecipients.envelopes(entry.data().recipients())
                    .forEach(each -> participants.add(new Participant(
                            ParticipantRole.valueOf(each.kind().name()),
                            HandleKind.EMAIL,
                            each.address().email(),
                            each.address().name())));
        } else {
            participants.add(new Participant(ParticipantRole.TO, HandleKind.PHONE, dispatch.number(), null));
        }
        return participants;
    }

    /** Where the entry names one contact and nobody else, there is nothing to guess. */
    private static ContactId onlyContact(ContactEntry entry) {
        List<ContactId> contacts = entry.data().recipients().stream()
                .filter(recipient -> recipient.user() == null)
                .map(Recipient::contact)
                .distinct()
                .toList();
        return contacts.size() == 1 && contacts.stream().allMatch(Objects::nonNull) ? contacts.get(0) : null;
    }

    private static String cut(String text, int max) {
        int end = text.offsetByCodePoints(0, Math.min(max, text.codePointCount(0, text.length())));
        return text.substring(0, Math.min(end, text.length()));
    }
}
