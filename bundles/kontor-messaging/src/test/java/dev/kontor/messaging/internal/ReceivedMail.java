package dev.kontor.messaging.internal;

import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.kernel.interaction.Participant;
import dev.kontor.kernel.interaction.ParticipantRole;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.messaging.ReceivedMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Mails as a mailbox tells of them; each {@code from} begins another one. */
final class ReceivedMail {
    private final List<Participant> people = new ArrayList<>();
    private List<UserId> employees = List.of();
    private List<TeamId> teams = List.of();
    private List<String> answers = List.of();
    private String subject = "Anfrage";
    private String text = "Guten Tag";
    private String id;

    ReceivedMail from(String address, String name) {
        fromNobody();
        people.add(new Participant(ParticipantRole.FROM, HandleKind.EMAIL, address, name));
        return this;
    }

    ReceivedMail fromNobody() {
        people.clear();
        answers = List.of();
        id = UUID.randomUUID().toString();
        return again();
    }

    /** The same one by another mailbox. */
    ReceivedMail again() {
        employees = List.of();
        teams = List.of();
        return this;
    }

    ReceivedMail to(String address) {
        people.add(new Participant(ParticipantRole.TO, HandleKind.EMAIL, address, null));
        return this;
    }

    ReceivedMail cc(String address) {
        people.add(new Participant(ParticipantRole.CC, HandleKind.EMAIL, address, null));
        return this;
    }

    ReceivedMail says(String newSubject, String newText) {
        subject = newSubject;
        text = newText;
        return this;
    }

    ReceivedMail answering(String... messageIds) {
        answers = List.of(messageIds);
        return this;
    }

    ReceivedMail of(String... users) {
        employees = Stream.of(users).map(UserId::new).toList();
        return this;
    }

    ReceivedMail ofTeams(String... names) {
        teams = Stream.of(names).map(TeamId::new).toList();
        return this;
    }

    ReceivedMessage message() {
        return message(id + "@y.example");
    }

    ReceivedMessage message(String messageId) {
        return new ReceivedMessage(
                new SourceRef("mail", id),
                messageId,
                answers,
                Instant.parse("2026-03-01T10:00:00Z"),
                people,
                subject,
                text,
                employees,
                teams,
                false,
                List.of());
    }
}
