package dev.kontor.messaging.internal.domain;

import dev.kontor.messaging.CampaignData;
import dev.kontor.rules.FieldChecks;

/** A68: what a campaign consists of. A draft may lack anything but its name. */
public final class CampaignRules {
    private static final int NAME = 100;
    private static final int CONTACTS = 1_000;

    private CampaignRules() {}

    public static FieldChecks check(CampaignData data) {
        if (data == null) {
            return new FieldChecks().problem("campaign", "required");
        }
        return new FieldChecks()
                .required("name", data.name())
                .line("name", data.name(), NAME)
                .line("subject", data.subject(), EntryRules.MATCHCODE)
                .text("text", data.text(), EntryRules.TEXT)
                .that(data.contacts().size() <= CONTACTS, "contacts", "too-many");
    }
}
