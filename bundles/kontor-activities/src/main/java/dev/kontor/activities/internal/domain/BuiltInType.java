package dev.kontor.activities.internal.domain;

import dev.kontor.activities.ActivityType;
import dev.kontor.activities.EntryLook;
import dev.kontor.kernel.interaction.InteractionStep;
import java.util.Locale;

/** The types that the module brings (A7); those of a channel need its source, those entered by hand don't (A72, C33). */
public enum BuiltInType implements ActivityType {
    EMAIL("mail", "E-Mail", "E-mail"),
    /** Runs until it has ended; what is said after that is a new session (A13). */
    CHAT("chat", "Chat", "Chat") {
        @Override
        public boolean canGoOn(String state) {
            return !"ended".equals(state);
        }

        @Override
        public EntryLook after(EntryLook before, InteractionStep step) {
            String state = "ended".equals(step.kind()) ? "ended" : "running";
            return new EntryLook(before.subject(), step.text() == null ? before.snippet() : step.text(), state);
        }
    },
    /** Open until it is closed, and again when it is reopened; begins by being created (A15, A16). */
    TICKET("ticket", "Ticket", "Ticket") {
        @Override
        public boolean canBeginWith(InteractionStep step) {
            return "created".equals(step.kind());
        }

        @Override
        public EntryLook after(EntryLook before, InteractionStep step) {
            String state = switch (step.kind()) {
                case "created", "reopened" -> "open";
                case "closed" -> "closed";
                default -> before.state();
            };
            return new EntryLook(before.subject(), step.text() == null ? before.snippet() : step.text(), state);
        }
    },
    CALL(null, "Anruf", "Call"),
    NOTE(null, "Notiz", "Note"),
    MEETING(null, "Gespräch", "Meeting"),
    MESSENGER(null, "Messenger", "Messenger"),
    SOCIAL(null, "Soziales Netzwerk", "Social network"),
    PLATFORM(null, "Plattform", "Platform");

    private final String sourceKind;
    private final String german;
    private final String english;

    BuiltInType(String sourceKind, String german, String english) {
        this.sourceKind = sourceKind;
        this.german = german;
        this.english = english;
    }

    @Override
    public String key() {
        return name();
    }

    @Override
    public String displayName(Locale locale) {
        return "de".equals(locale.getLanguage()) ? german : english;
    }

    @Override
    public String sourceKind() {
        return sourceKind;
    }

    @Override
    public String icon() {
        return switch (this) {
            case EMAIL -> "mail";
            case MESSENGER -> "chat";
            case SOCIAL -> "person";
            case PLATFORM -> "entry";
            default -> name().toLowerCase(Locale.ROOT);
        };
    }
}
