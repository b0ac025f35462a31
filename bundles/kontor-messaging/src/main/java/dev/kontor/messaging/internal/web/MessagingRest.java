package dev.kontor.messaging.internal.web;

import dev.kontor.kernel.module.ModuleId;
import dev.kontor.messaging.ActivityCategories;
import dev.kontor.messaging.Campaigns;
import dev.kontor.messaging.ContactEntries;
import dev.kontor.messaging.EntryChoices;
import dev.kontor.messaging.EntrySending;
import dev.kontor.messaging.InternalMessages;
import dev.kontor.messaging.MessagingModule;
import dev.kontor.messaging.MessagingSettings;
import dev.kontor.messaging.PublishedEntries;
import dev.kontor.web.RestModule;
import java.util.Set;

/** Brings the REST resources of the module. */
public final class MessagingRest implements RestModule {
    private final Set<Object> resources;

    public MessagingRest(
            ContactEntries entries,
            EntrySending sending,
            ActivityCategories categories,
            MessagingSettings settings,
            InternalMessages messages,
            PublishedEntries published,
            EntryChoices choices,
            Campaigns campaigns) {
        this.resources = Set.of(
                new EntryResource(entries),
                new SendingResource(sending),
                new DispatchResource(sending),
                new CategoryResource(categories),
                new SettingsResource(settings),
                new InboxResource(messages),
                new PortalResource(published),
                new ChoiceResource(choices),
                new CampaignResource(campaigns));
    }

    @Override
    public String path() {
        return "messaging";
    }

    @Override
    public ModuleId module() {
        return MessagingModule.ID;
    }

    @Override
    public Set<Object> resources() {
        return resources;
    }
}
