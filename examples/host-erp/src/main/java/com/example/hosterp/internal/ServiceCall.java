package com.example.hosterp.internal;

import dev.kontor.activities.ActivityType;
import java.util.Locale;

/** Service calls as a kind of entry on the timeline; each points to a case of the ERP. */
public final class ServiceCall implements ActivityType {

    static final String KEY = "SERVICE_CALL";
    static final String SOURCE = "case";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String displayName(Locale locale) {
        return "de".equals(locale.getLanguage()) ? "Servicecall" : "Service call";
    }

    @Override
    public String sourceKind() {
        return SOURCE;
    }
}
