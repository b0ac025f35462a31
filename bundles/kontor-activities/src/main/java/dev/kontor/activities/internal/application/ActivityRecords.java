package dev.kontor.activities.internal.application;

import dev.kontor.activities.Activities;
import dev.kontor.activities.ActivitiesModule;
import dev.kontor.activities.Activity;
import dev.kontor.activities.ActivityId;
import dev.kontor.activities.ActivityTypeInfo;
import dev.kontor.activities.LastContact;
import dev.kontor.activities.NewActivity;
import dev.kontor.activities.SourcePage;
import dev.kontor.activities.Step;
import dev.kontor.activities.TeamsAndUsers;
import dev.kontor.activities.TimelineCounts;
import dev.kontor.activities.TimelineFilter;
import dev.kontor.activities.internal.domain.EmailContent;
import dev.kontor.activities.internal.domain.Entry;
import dev.kontor.activities.internal.domain.OwnFieldsEntered;
import dev.kontor.activities.internal.domain.StoredActivity;
import dev.kontor.activities.internal.domain.TeamOfActivity;
import dev.kontor.activities.internal.domain.Visibility;
import dev.kontor.activities.internal.persistence.ActivityTable;
import dev.kontor.contacts.ContactMatch;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Refusal;
import dev.kontor.kernel.Slice;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.guard.Guard;
import dev.kontor.kernel.interaction.InteractionStep;
import dev.kontor.rules.FieldChecks;
import java.util.List;

/** Activities as hosts, pages and other modules reach them. */
public final class ActivityRecords implements Activities {

    private static final int MAX_REASON = 500;

    private final Guard guard;
    private final ActivityTable table;
    private final ActivityTypes types;
    private final NewActivityRules rules;
    private final KnownContacts contacts;
    private final Colleagues colleagues;
    private final CasesOfHost cases;
    private final Recorder recorder;
    private final Timeline timeline;
    private final LastContacts lastContacts;
    private final Transcript transcript;

    public ActivityRecords(
            Guard guard,
            ActivityTable table,
            ActivityTypes types,
            NewActivityRules rules,
            KnownContacts contacts,
            Colleagues colleagues,
            CasesOfHost cases,
            Recorder recorder,
            Timeline timeline,
            LastContacts lastContacts,
            Transcript transcript) {
        this.guard = guard;
        this.table = table;
        this.types = types;
        this.rules = rules;
        this.contacts = contacts;
        this.colleagues = colleagues;
        this.cases = cases;
        this.recorder = recorder;
        this.timeline = timeline;
        this.lastContacts = lastContacts;
        this.transcript = transcript;
    }

    @Override
    public Outcome<Activity> record(CallContext call, NewActivity activity) {
        return guard.write(call, ActivitiesModule.WRITE, caller -> {
            Refusal wrong = rules.check(caller.tenant(), activity, recorder.now());
            if (wrong != null) {
                return Outcome.refused(wrong);
            }
            return contacts.find(caller.tenant(), activity.contact())
                    .flatMap(contact -> record(caller, activity, contact))
                    .map(recorded -> EmailContent.shown(types.seenBy(caller), recorded));
        });
    }

    @Override
    public Outcome<Activity> get(CallContext call, ActivityId id) {
        return guard.read(call, ActivitiesModule.READ, caller -> shown(caller, id));
    }

    @Override
    public Outcome<Activity> restore(CallContext call, ActivityId id) {
        return guard.write(
                call,
                ActivitiesModule.RESTORE,
                caller -> visible(caller, id)
                        .map(found -> {
                            if (found.deleted()) {
                                recorder.restore(caller, found.activity());
                                transcript.catchUp(caller, found.activity());
                            }
                            return found;
                        })
                        .flatMap(found -> visible(caller, id))
                        .map(found -> EmailContent.shown(types.seenBy(caller), found.activity())));
    }

    @Override
    public Outcome<Slice<Step>> steps(CallContext call, ActivityId id, PageRequest page) {
        return guard.read(
                call,
                ActivitiesModule.READ,
                caller -> standing(caller, id).flatMap(activity -> transcript.page(caller, activity, page)));
    }

    @Override
    public Outcome<Activity> addStep(CallContext call, ActivityId id, InteractionStep step) {
        return guard.write(
                call,
                ActivitiesModule.WRITE,
                caller -> standing(caller, id)
                        .flatMap(activity -> transcript.add(caller, activity, step))
                        .flatMap(activity -> visible(caller, id))
                        .map(found -> EmailContent.shown(types.seenBy(caller), found.activity())));
    }

    @Override
    public Outcome<SourcePage> sourcePage(CallContext call, ActivityId id) {
        return guard.read(
                call,
                ActivitiesModule.READ,
                caller -> shown(caller, id).flatMap(found -> cases.page(caller.tenant(), found.source())));
    }

    @Override
    public Outcome<Slice<Activity>> timeline(
            CallContext call, ContactId contact, TimelineFilter filter, PageRequest page) {
        return guard.read(call, ActivitiesModule.READ, caller -> timeline.page(caller, contact, filter, page));
    }

    @Override
    public Outcome<TimelineCounts> counts(CallContext call, ContactId contact, TimelineFilter filter) {
        return guard.read(call, ActivitiesModule.READ, caller -> timeline.counts(caller, contact, filter));
    }

    @Override
    public Outcome<LastContact> lastContact(CallContext call, ContactId contact) {
        return guard.read(call, ActivitiesModule.READ, caller -> lastContacts.of(caller, contact));
    }

    @Override
    public Outcome<Void> delete(CallContext call, ActivityId id, String reason) {
        return guard.write(call, ActivitiesModule.DELETE, caller -> {
            FieldChecks checks = new FieldChecks().required("reason", reason).text("reason", reason, MAX_REASON);
            if (!checks.passed()) {
                return Outcome.refused(checks.refusal());
            }
            return visible(caller, id).flatMap(found -> {
                if (!found.deleted()) {
                    recorder.delete(caller, found.activity(), reason);
                }
                return Outcome.done();
            });
        });
    }

    @Override
    public Outcome<List<ActivityTypeInfo>> types(CallContext call) {
        return guard.read(call, ActivitiesModule.READ, caller -> Outcome.done(types.list(caller.locale())));
    }

    @Override
    public Outcome<TeamsAndUsers> colleagues(CallContext call) {
        return guard.read(call, ActivitiesModule.READ, caller -> Outcome.done(colleagues.seenBy(caller)));
    }

    private Outcome<Activity> record(Caller caller, NewActivity activity, ContactMatch contact) {
        Visibility visibility = types.seenBy(caller);
        UserId owner = activity.owner() == null ? caller.user() : activity.owner();
        TeamId team = activity.team();
        if (team == null) {
            team = TeamOfActivity.derived(null, contact.team(), caller.teams());
        } else {
            Refusal foreign = TeamOfActivity.refusal(team, visibility, colleagues.exists(caller.tenant(), team));
            if (foreign != null) {
                return Outcome.refused(foreign);
            }
        }
        StoredActivity stored = recorder.record(
                caller,
                Entry.of(
                        activity,
                        team,
                        owner,
                        OwnFieldsEntered.kept(types.fields(activity.type()), activity.fields())));
        Activity kept = stored.activity();
        if (!kept.actor().equals(caller.user()) && !visible(caller, kept.id()).isDone()) {
            return notFound();
        }
        return stored.deleted() ? Outcome.refused(Conflicts.deleted()) : Outcome.done(kept);
    }

    private Outcome<Activity> shown(Caller caller, ActivityId id) {
        return standing(caller, id).map(activity -> EmailContent.shown(types.seenBy(caller), activity));
    }

    private Outcome<Activity> standing(Caller caller, ActivityId id) {
        return visible(caller, id).flatMap(found -> found.deleted() ? notFound() : Outcome.done(found.activity()));
    }

    private Outcome<StoredActivity> visible(Caller caller, ActivityId id) {
        if (id == null) {
            return notFound();
        }
        return table.visible(caller.tenant(), id, types.seenBy(caller), key -> types.name(key, caller.locale()))
                .map(Outcome::done)
                .orElseGet(ActivityRecords::notFound);
    }

    private static <T> Outcome<T> notFound() {
        return Outcome.refused(new Refusal.NotFound("activity"));
    }
}
