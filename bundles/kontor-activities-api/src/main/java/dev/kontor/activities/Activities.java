package dev.kontor.activities;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.interaction.InteractionStep;
import java.util.List;

/**
 * Activities and the timeline (A1–A12, A32–A43, A47–A51). A user sees their own activities, with
 * {@code activities.read-teams} what belongs to their teams, with {@code activities.read-all-teams} all teams' (never
 * another's private ones), and a type that the tenant has restricted only with that type's permission. What they don't
 * see is {@code NotFound}, in no list and in no count. Of an e-mail that isn't theirs, whoever lacks
 * {@code kernel.read-email} gets type, time and direction, and the flag {@code content-hidden}: no subject, sender,
 * snippet or source, and no search finds it by them.
 */
public interface Activities {

    /**
     * Records an interaction with a contact. Permission {@code activities.write}. Idempotent by source, contact and
     * type: the same again gives the activity that is there; one that was deleted stays deleted and is
     * {@code Conflict(deleted)} (A76). {@code Validation} names all problems at once, also a source of
     * kind {@code case} that the host doesn't know; {@code NotFound(contact)};
     * {@code Forbidden} for a team that the caller sees but isn't in. Audited. Raises
     * {@link ActivityEvents#RECORDED}.
     */
    Outcome<Activity> record(CallContext call, NewActivity activity);

    /** Permission {@code activities.read}. */
    Outcome<Activity> get(CallContext call, ActivityId id);

    /**
     * The activities of a contact and of all contacts joined with it, newest {@code occurredAt} first, the id as tie
     * break (A12, A32). Rows that come or go meanwhile are neither repeated nor skip others. Of mails that answer each
     * other, each says how many they are (A30), and the filter gives them all. Permission {@code activities.read}.
     */
    Outcome<Slice<Activity>> timeline(CallContext call, ContactId contact, TimelineFilter filter, PageRequest page);

    /** How many there are for the same filter. Permission {@code activities.read}. */
    Outcome<TimelineCounts> counts(CallContext call, ContactId contact, TimelineFilter filter);

    /**
     * When and how often the contact, with all that are joined with it, and we have spoken (C35). Permission
     * {@code activities.read}; {@code NotFound(contact)}.
     */
    Outcome<LastContact> lastContact(CallContext call, ContactId contact);

    /**
     * Deletes an activity: a tombstone with who, when and why stays, the source isn't touched (A10, Q1). Permission
     * {@code activities.delete}. Idempotent. Audited. Raises {@link ActivityEvents#DELETED}.
     *
     * @param reason 1 to 500 characters
     */
    Outcome<Void> delete(CallContext call, ActivityId id, String reason);

    /**
     * Brings a deleted activity back (A76). Permission {@code activities.restore}. Idempotent. Audited. Raises
     * {@link ActivityEvents#RESTORED}.
     */
    Outcome<Activity> restore(CallContext call, ActivityId id);

    /**
     * The events of an interaction that goes on, oldest first: the transcript of a chat, the history of a ticket (A16, A19,
     * A69). Empty for one that was complete when it was recorded, and without the right to its content. Permission
     * {@code activities.read}.
     */
    Outcome<Slice<Step>> steps(CallContext call, ActivityId id, PageRequest page);

    /**
     * Tells what has happened in the interaction of an activity. Permission {@code activities.write}. Idempotent by the
     * step's key. {@code Validation(source)} for an activity without a source, and for what is wrong with the step.
     * Audited where it changes the state. Raises {@link ActivityEvents#CHANGED}.
     */
    Outcome<Activity> addStep(CallContext call, ActivityId id, InteractionStep step);

    /**
     * Where the host shows what the activity points to, for a source of kind {@code case}. Permission
     * {@code activities.read}; {@code NotFound(page)} where the host has no page for it.
     */
    Outcome<SourcePage> sourcePage(CallContext call, ActivityId id);

    /** The types that are registered at the moment, by key. Permission {@code activities.read}. */
    Outcome<List<ActivityTypeInfo>> types(CallContext call);

    /**
     * Whom a timeline can be filtered by: the caller, the caller's teams and, for who sees what they do, their active
     * members; for who sees all teams, all. Permission {@code activities.read}.
     */
    Outcome<TeamsAndUsers> colleagues(CallContext call);
}
