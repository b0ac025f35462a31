package dev.kontor.activities.internal.application;

import dev.kontor.activities.ConversationId;
import dev.kontor.activities.internal.domain.Attribution;
import dev.kontor.activities.internal.domain.CleanInteraction;
import dev.kontor.activities.internal.domain.Entry;
import dev.kontor.activities.internal.domain.Handle;
import dev.kontor.activities.internal.domain.StoredActivity;
import dev.kontor.activities.internal.domain.TeamOfActivity;
import dev.kontor.activities.internal.persistence.Conversations;
import dev.kontor.activities.internal.persistence.Courses;
import dev.kontor.contacts.ContactMatch;
import dev.kontor.kernel.TeamId;
import dev.kontor.kernel.TenantId;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.interaction.Participant;
import java.util.List;
import java.util.Objects;

/** Finds out whose an interaction is and makes it their activity. */
public final class Attributing {

    private final KnownContacts contacts;
    private final Colleagues colleagues;
    private final Recorder recorder;
    private final Courses courses;
    private final Conversations conversations;

    public Attributing(
            KnownContacts contacts,
            Colleagues colleagues,
            Recorder recorder,
            Courses courses,
            Conversations conversations) {
        this.contacts = contacts;
        this.colleagues = colleagues;
        this.recorder = recorder;
        this.courses = courses;
        this.conversations = conversations;
    }

    Attribution attribute(TenantId tenant, CleanInteraction interaction) {
        List<Handle> handles = interaction.participants().stream()
                .map(Handle::of)
                .filter(Objects::nonNull)
                .toList();
        Participant sender = interaction.sender();
        return Attribution.of(
                interaction.direction(), sender == null ? null : Handle.of(sender), contacts.having(tenant, handles));
    }

    /** The activity of this contact; one that was deleted stays deleted (A76). */
    StoredActivity record(Caller caller, CleanInteraction interaction, ContactMatch contact) {
        TeamId team =
                TeamOfActivity.of(interaction, contact.team(), colleagues.of(caller.tenant(), interaction.owner()));
        ConversationId conversation = conversations.of(caller.tenant(), interaction.marks());
        Entry entry = Entry.of(interaction, contact.contact(), team, conversation);
        return recorder.record(
                caller,
                courses.find(caller.tenant(), interaction.source(), interaction.type())
                        .map(entry::as)
                        .orElse(entry));
    }
}
