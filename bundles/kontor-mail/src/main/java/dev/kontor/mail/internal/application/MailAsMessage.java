package dev.kontor.mail.internal.application;

import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.interaction.HandleKind;
import dev.kontor.kernel.interaction.Participant;
import dev.kontor.kernel.interaction.SourceRef;
import dev.kontor.mail.MailId;
import dev.kontor.mail.MailMessage;
import dev.kontor.mail.MailModule;
import dev.kontor.mail.internal.domain.MailReaders.Kind;
import dev.kontor.mail.internal.domain.MailReaders.Reader;
import dev.kontor.messaging.ReceivedMessage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** A mail as the module of contact entries is told of it (W22). */
final class MailAsMessage {

    private static final int ANSWERED = 20;

    private MailAsMessage() {}

    static SourceRef source(MailId mail) {
        return new SourceRef(MailModule.SOURCE_KIND, mail.toString());
    }

    static List<Participant> participants(MailMessage mail) {
        return mail.addresses().stream()
                .map(each -> new Participant(each.role(), HandleKind.EMAIL, each.address(), each.name()))
                .toList();
    }

    /** @param readers who sees the mail; nobody for a mail of a file, which is everybody's who may read e-mails */
    static ReceivedMessage of(MailMessage mail, List<Reader> readers) {
        return new ReceivedMessage(
                source(mail.id()),
                mail.messageId(),
                answers(mail),
                mail.occurredAt(),
                participants(mail),
                mail.subject(),
                mail.text(),
                subjects(readers, Kind.USER).stream().map(UserId::new).toList(),
                subjects(readers, Kind.TEAM).stream().map(TeamId::new).toList(),
                readers.isEmpty() || readers.stream().anyMatch(reader -> reader.kind() == Kind.EVERYBODY),
                mail.flags());
    }

    /** By what it and those that it answers are known as one conversation (A30): the mail itself first, then how it began. */
    static List<String> conversation(MailMessage mail) {
        return Stream.of(
                        Stream.ofNullable(mail.messageId()),
                        mail.references().stream().limit(1),
                        answers(mail).stream())
                .flatMap(ids -> ids)
                .distinct()
                .toList();
    }

    private static List<String> subjects(List<Reader> readers, Kind kind) {
        return readers.stream()
                .filter(reader -> reader.kind() == kind)
                .map(Reader::subject)
                .toList();
    }

    /** The nearest first. */
    private static List<String> answers(MailMessage mail) {
        List<String> answers = new ArrayList<>(mail.references());
        Collections.reverse(answers);
        if (mail.inReplyTo() != null) {
            answers.add(0, mail.inReplyTo());
        }
        return answers.stream().distinct().limit(ANSWERED).toList();
    }
}
