package dev.kontor.activities;

import dev.kontor.kernel.interaction.InteractionStep;
import java.util.List;
import java.util.Locale;

/**
 * A kind of activity (A7). The module brings EMAIL, CHAT, TICKET, CALL, NOTE, MEETING, MESSENGER, SOCIAL and PLATFORM; a
 * bundle brings another one by registering this interface as an OSGi service: it says how its entries are called, how
 * they look, and what becomes of them while the interaction goes on. Activities of a type whose bundle is gone stay
 * readable.
 */
public interface ActivityType {

    /** Stable, upper case, at most 40 characters, for example {@code EMAIL}. */
    String key();

    /** The name on pages, in German or English. */
    String displayName(Locale locale);

    /** The kind of source that an activity of this type points to, or null when it needs none (A6). */
    String sourceKind();

    /** The icon on pages, by its name in {@code kontor/icons.js}. */
    default String icon() {
        return "entry";
    }

    /**
     * The fields that its activities have of their own, at most 30 with different keys. When this throws, or a field is
     * malformed, the type has none, and the log says so.
     */
    default List<OwnField> fields() {
        return List.of();
    }

    /**
     * Whether an interaction that nobody has told of before can begin with this step (A16). One that can't isn't recorded.
     */
    default boolean canBeginWith(InteractionStep step) {
        return true;
    }

    /** Whether an interaction in this state can go on; else what follows is a new one (A13). */
    default boolean canGoOn(String state) {
        return true;
    }

    /**
     * How an entry looks after a step (A63). When this throws, the entry keeps its look and the log says so.
     *
     * @param before how it looked; for the first step as the interaction was told
     */
    default EntryLook after(EntryLook before, InteractionStep step) {
        return new EntryLook(before.subject(), step.text() == null ? before.snippet() : step.text(), before.state());
    }
}
