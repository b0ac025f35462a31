package dev.kontor.activities.internal.application;

import dev.kontor.activities.ActivitiesModule;
import dev.kontor.activities.figures.FigureQuestion;
import dev.kontor.activities.figures.FigureSubject;
import dev.kontor.activities.figures.FigureSubject.Kind;
import dev.kontor.activities.internal.domain.StorableSource;
import dev.kontor.activities.internal.persistence.FigureScope;
import dev.kontor.contacts.ClientId;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.guard.Caller;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whose activities a question is about, and whether the caller may ask it. */
final class FigureScopes {

    private final ActivityTypes types;
    private final KnownContacts contacts;

    FigureScopes(ActivityTypes types, KnownContacts contacts) {
        this.types = types;
        this.contacts = contacts;
    }

    Outcome<FigureScope> of(Caller caller, FigureQuestion question) {
        FigureSubject subject = question.subject();
        if (tellsOfColleagues(caller, subject) && !caller.may(ActivitiesModule.FIGURES_OF_COLLEAGUES)) {
            return Outcome.refused(new Refusal.Forbidden(ActivitiesModule.FIGURES_OF_COLLEAGUES.key()));
        }
        return switch (subject.kind()) {
            case CONTACT ->
                id(subject)
                        .map(id -> contacts.joinedWith(caller.tenant(), new ContactId(id), question.knownAt()))
                        .orElseGet(() -> Outcome.refused(new Refusal.NotFound("contact")))
                        .map(joined -> scope(caller, question, joined, null, null));
            case CLIENT ->
                id(subject)
                        .map(id -> contacts.ofClient(caller.tenant(), new ClientId(id), question.knownAt()))
                        .orElseGet(() -> Outcome.refused(new Refusal.NotFound("client")))
                        .map(all -> scope(caller, question, all, null, null));
            case TEAM ->
                Outcome.done(
                        storable(subject)
                                ? scope(caller, question, List.of(), new TeamId(subject.id()), null)
                                : scope(caller, question, List.of(), null, null));
            case USER ->
                Outcome.done(
                        storable(subject)
                                ? scope(caller, question, List.of(), null, new UserId(subject.id()))
                                : scope(caller, question, List.of(), null, null));
        };
    }

    private FigureScope scope(
            Caller caller, FigureQuestion question, List<ContactId> joined, TeamId team, UserId user) {
        boolean oneTalk = question.subject().kind() == Kind.CONTACT;
        return new FigureScope(caller.tenant(), types.seenBy(caller), joined, team, user, oneTalk, question.knownAt());
    }

    private static boolean tellsOfColleagues(Caller caller, FigureSubject subject) {
        return subject.kind() == Kind.TEAM
                || subject.kind() == Kind.USER
                        && !subject.id().equals(caller.user().value());
    }

    /** No team or user can have a name that can't be stored; a database would refuse to look for it. */
    private static boolean storable(FigureSubject subject) {
        return StorableSource.storable(subject.id(), StorableSource.MAX_HOST_ID);
    }

    private static Optional<UUID> id(FigureSubject subject) {
        try {
            return Optional.of(UUID.fromString(subject.id()));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
