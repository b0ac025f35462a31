package dev.kontor.activities.internal.domain;

import dev.kontor.activities.ActivityType;
import java.util.Locale;

/** The types that the module brings (A7); those of a channel need its source, those entered by hand don't (A72). */
public enum BuiltInType implements ActivityType {
    EMAIL("mail", "E-Mail", "E-mail"),
    CHAT("chat", "Chat", "Chat"),
    TICKET("ticket", "Ticket", "Ticket"),
    CALL(null, "Anruf", "Call"),
    NOTE(null, "Notiz", "Note"),
    MEETING(null, "Gespräch", "Meeting");

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
}
