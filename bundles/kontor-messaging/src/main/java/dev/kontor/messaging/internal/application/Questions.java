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

/** W11, W15, W16, W19, W68: what is asked before an entry is sent, and whether it was answered. */
public final class Questions {
    private final QuestionTable table;
    private final Journal journal;
    private final IdSource ids;

    public Questions(QuestionTable table, Journal journal, IdSource ids) {
        this.table = table;
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
        return needed(entry, request.way()).stream()
                .filter(question -> !answered.containsKey(question))
                .map(question -> ask(caller, entry, request.way(), question))
                .toList();
    }

    void forget(ContactEntry entry) {
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

    private ConfirmationRequired ask(Caller caller, ContactEntry entry, SendingWay way, Question question) {
        ConfirmationRequired asked = new ConfirmationRequired(
                question, ids.next(), question == Question.SMS_RECIPIENT ? choices(entry) : List.of());
        table.ask(asked.token(), entry.id(), entry.version(), caller.user(), way, question, journal.now());
        return asked;
    }

    private static List<Choice> choices(ContactEntry entry) {
        return entry.data().recipients().stream()
                .filter(recipient -> recipient.role() != RecipientRole.NONE)
                .map(recipient -> new Choice(recipient.name(), recipient.phone()))
                .toList();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
