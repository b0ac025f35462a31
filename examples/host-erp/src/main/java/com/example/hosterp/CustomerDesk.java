package com.example.hosterp;

import dev.kontor.activities.Activity;
import dev.kontor.activities.ActivityId;
import dev.kontor.activities.ActivityTypeInfo;
import dev.kontor.activities.LastContact;
import dev.kontor.activities.SourcePage;
import dev.kontor.activities.Step;
import dev.kontor.activities.TeamsAndUsers;
import dev.kontor.activities.TimelineFilter;
import dev.kontor.activities.TypeSetting;
import dev.kontor.activities.Unassigned;
import dev.kontor.activities.UnassignedId;
import dev.kontor.activities.figures.Figure;
import dev.kontor.activities.figures.FigureDefinition;
import dev.kontor.activities.figures.FigureQuestion;
import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.ContactId;
import dev.kontor.kernel.Outcome;
import java.util.List;

/** What the ERP's own pages show and do about customers, by each call that Kontor's activities have. */
public interface CustomerDesk {

    /** The box "customer history" on a page of the ERP. */
    record History(
            long total,
            List<Activity> newest,
            LastContact lastContact,
            List<ActivityTypeInfo> types,
            TeamsAndUsers filters) {}

    /** An entry that somebody has opened, with what happened in it; the page is null where the ERP has none. */
    record Opened(Activity activity, List<Step> steps, SourcePage page) {}

    /** A report about a customer: each figure, how it is made, and the activities behind the first part of one. */
    record Report(List<FigureDefinition> definitions, List<Figure> figures, List<Activity> behind) {}

    Outcome<Activity> phoneCall(CallContext call, ContactId customer, String subject);

    /** What somebody has said or done in a service call that is on the timeline. */
    Outcome<Activity> goesOn(CallContext call, ActivityId serviceCall, String key, String text);

    Outcome<History> history(CallContext call, ContactId customer, TimelineFilter filter);

    Outcome<Opened> open(CallContext call, ActivityId id);

    /** Taken back within the same dialog by {@link #undo}. */
    Outcome<Void> entryWasWrong(CallContext call, ActivityId id);

    Outcome<Activity> undo(CallContext call, ActivityId id);

    /** The tile "mail without a customer". */
    Outcome<Long> waiting(CallContext call);

    Outcome<List<Unassigned>> waitingNewest(CallContext call);

    Outcome<Activity> belongsTo(CallContext call, UnassignedId item, ContactId customer);

    Outcome<ContactId> newCustomer(CallContext call, UnassignedId item);

    Outcome<Void> advertising(CallContext call, UnassignedId item);

    /** The switch "make customers of who chats with us" in the ERP's settings. */
    Outcome<TypeSetting> chatsMakeCustomers(CallContext call, boolean on);

    Outcome<Report> report(CallContext call, FigureQuestion question);
}
