package dev.kontor.activities.internal.domain;

import dev.kontor.activities.Activity;
import dev.kontor.activities.Unassigned;
import dev.kontor.kernel.UserId;
import dev.kontor.kernel.interaction.InteractionObserved;
import java.util.List;

/**
 * How much of an e-mail is shown (A47, A48, Q29): its content to whoever may read e-mails and to whose it is; to others
 * that there was one, when and in which direction. Every entry that leaves the module passes here.
 */
public final class EmailContent {

    /** The flag that tells that there is content which the caller may not see. */
    public static final String HIDDEN = "content-hidden";

    public static final String TYPE = BuiltInType.EMAIL.key();

    private EmailContent() {}

    /** Of an entry that they see: what is private is seen by none but those whose it is (W26). */
    public static boolean hidden(Visibility visibility, Activity activity) {
        boolean theirs = activity.team() == null && isPrivate(activity.owner(), activity.flags());
        return !theirs && hidden(visibility, activity.type(), activity.owner());
    }

    /** Of an item of the inbox that they see. */
    public static boolean hidden(Visibility visibility, CleanInteraction interaction) {
        boolean theirs = interaction.isPrivate() && interaction.owner() != null;
        return !theirs && hidden(visibility, interaction.type(), interaction.owner());
    }

    static boolean hidden(Visibility visibility, String type, UserId owner) {
        boolean all = visibility.everything() || visibility.emails();
        return !all && TYPE.equals(type) && !visibility.user().equals(owner);
    }

    private static boolean isPrivate(UserId owner, List<String> flags) {
        return owner != null && flags.contains(InteractionObserved.PRIVATE);
    }

    public static Activity shown(Visibility visibility, Activity activity) {
        if (!hidden(visibility, activity)) {
            return activity;
        }
        return new Activity(
                activity.id(),
                activity.version(),
                activity.contact(),
                activity.type(),
                activity.typeName(),
                activity.direction(),
                null,
                activity.occurredAt(),
                activity.recordedAt(),
                activity.team(),
                activity.owner(),
                activity.actor(),
                activity.actorName(),
                null,
                null,
                null,
                List.of(HIDDEN),
                activity.state(),
                activity.steps(),
                List.of());
    }

    public static Unassigned shown(Visibility visibility, Unassigned item) {
        boolean theirs = item.team() == null && isPrivate(item.owner(), item.flags());
        if (theirs || !hidden(visibility, item.type(), item.owner())) {
            return item;
        }
        return new Unassigned(
                item.id(),
                item.type(),
                item.direction(),
                null,
                item.occurredAt(),
                item.recordedAt(),
                List.of(),
                null,
                null,
                item.team(),
                item.owner(),
                List.of(HIDDEN),
                item.reason(),
                List.of());
    }
}
