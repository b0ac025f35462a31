package dev.kontor.messaging.internal.application;

import dev.kontor.kernel.IdSource;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.messaging.Answer;
import dev.kontor.messaging.ConfirmationRequired;
import dev.kontor.messaging.ConfirmationRequired.Choice;
import dev.kontor.messaging.ContactEntry;
import dev.kontor.messaging.Question;
import dev.kontor.messaging.RecipientRole;
import dev.kontor.messaging.SendingWay;
import dev.kontor.messaging.internal.persistence.QuestionTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** C7, W11, W15, W16, W19, W68: what is asked before an entry is sent, and whether it was answered. */
public final class Questions {
    private final QuestionTable table;
    private final Wishes wishes;
    private final NumberReading numbers;
    private final Journal journal;
    private final IdSource ids;

    public Questions(QuestionTable table, Wishes wishes, NumberReading numbers, Journal journal, IdSource ids) {
        this.table = table;
        this.wishes = wishes;
        this.numbers = numbers;
        this.journal = journal;
        this.ids = ids;
    }

    /** The answers by question; {@code Conflict} for a token of another version, entry, user or way. */
    Outcome<Map<Question, Answer>> answered(Caller caller, ContactEntry entry, SendRequest request) {
        Map<Question, Answer> answered = new EnumMap<>(Question.class);
        for (Answer answer : request.answers()) {
            Optional<Question> question = answer == null || answer.token() == null
                    ? Optional.empty()
                    : table.answered(answer.token(), entry.id(), entry.version(), caller.user(), request.way());
            if (question.isEmpty()) {
                return Refusals.conflict("outdated-answer", "The answer is to a question about something else.");
            }
            answered.put(question.get(), answer);
        }
        return Outcome.done(answered);
    }

    /** Asks what is open. */
    List<ConfirmationRequired> open(
            Caller caller, ContactEntry entry, SendRequest request, Map<Question, Answer> answered) {
        List<ConfirmationRequired> open = new ArrayList<>();
        needed(entry, request.way()).stream()
                .filter(question -> !answered.containsKey(question))
                .map(question -> ask(caller, entry, request.way(), question, choices(entry, question)))
                .forEach(open::add);
        against(caller, entry, request, answered).ifPresent(open::add);
        return open;
    }

    /** C7: where the number is asked first, this is asked when it is known whose it is. */
    private Optional<ConfirmationRequired> against(
            Caller caller, ContactEntry entry, SendRequest request, Map<Question, Answer> answered) {
        Answer recipient = answered.get(Question.SMS_RECIPIENT);
        boolean isKnown = request.way() == SendingWay.EMAIL || recipient != null;
        if (!isKnown) {
            return Optional.empty();
        }
        String number = recipient == null
                ? null
                : numbers.read(caller.tenant(), recipient.number()).orElse(null);
        Wishes.Against against = wishes.of(caller.tenant(), entry, request.way(), number);
        if (against.who().isEmpty()) {
            return Optional.empty();
        }
        Answer answer = answered.get(Question.FORBIDDEN_CHANNEL);
        return answer != null && table.askedSince(answer.token(), against.latest())
                ? Optional.empty()
                : Optional.of(ask(caller, entry, request.way(), Question.FORBIDDEN_CHANNEL, against.who()));
    }

    /** It is sent: what was asked is over, and what was overridden is kept. */
    void settle(Caller caller, ContactEntry entry, SendingWay way, Map<Question, Answer> answered) {
        if (answered.containsKey(Question.FORBIDDEN_CHANNEL)) {
            journal.append(caller, "preference-overridden", "contact-entry", entry.id(), Map.of("way", way));
        }
        table.forget(entry.id());
    }

    private static List<Question> needed(ContactEntry entry, SendingWay way) {
        List<Question> needed = new ArrayList<>();
        if ((way == SendingWay.EMAIL || way == SendingWay.MESSAGE)
                && blank(entry.data().matchcode())) {
            needed.add(Question.EMPTY_SUBJECT);
        }
        if (way == SendingWay.SMS && blank(entry.data().text())) {
            needed.add(Question.EMPTY_TEXT);
        }
        if (way == SendingWay.SMS || way == SendingWay.FAX) {
            needed.add(Question.SMS_RECIPIENT);
        }
        return needed;
    }

    private ConfirmationRequired ask(
            Caller caller, ContactEntry entry, SendingWay way, Question question, List<Choice> choices) {
        ConfirmationRequired asked = new ConfirmationRequired(question, ids.next(), choices);
        table.ask(asked.token(), entry.id(), entry.version(), caller.user(), way, question, journal.now());
        return asked;
    }

    private static List<Choice> choices(ContactEntry entry, Question question) {
        if (question != Question.SMS_RECIPIENT) {
            return List.of();
        }
        return entry.data().recipients().stream()
                .filter(recipient -> recipient.role() != RecipientRole.NONE)
                .map(recipient -> new Choice(recipient.name(), recipient.phone()))
                .toList();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
