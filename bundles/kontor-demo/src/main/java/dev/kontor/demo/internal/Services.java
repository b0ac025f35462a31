package dev.kontor.demo.internal;

import dev.kontor.activities.Activities;
import dev.kontor.contacts.Clients;
import dev.kontor.contacts.CommunicationPreferences;
import dev.kontor.contacts.ContactLists;
import dev.kontor.contacts.Contacts;
import dev.kontor.contacts.Labels;
import dev.kontor.host.standalone.Cases;
import dev.kontor.host.standalone.Teams;
import dev.kontor.host.standalone.Users;
import dev.kontor.kernel.KontorClock;
import dev.kontor.kernel.module.Modules;
import dev.kontor.kernel.tenant.Tenants;
import dev.kontor.leadflow.LeadflowSettings;
import dev.kontor.leadflow.Leads;
import dev.kontor.leadflow.NoteTemplates;
import dev.kontor.leadflow.classification.ClassificationSettings;
import dev.kontor.mail.MailImports;
import dev.kontor.messaging.ActivityCategories;
import dev.kontor.messaging.Campaigns;
import dev.kontor.messaging.ContactEntries;
import dev.kontor.messaging.EntrySending;
import dev.kontor.messaging.MessagingSettings;

/** Everything that the sample company is entered with: the same services that a host calls. */
public record Services(
        Tenants tenants,
        Modules modules,
        Users users,
        Teams teams,
        Contacts contacts,
        Clients clients,
        Labels labels,
        ContactLists lists,
        Activities activities,
        MailImports mails,
        Cases cases,
        ContactEntries entries,
        EntrySending sending,
        ActivityCategories categories,
        MessagingSettings texts,
        LeadflowSettings leadSettings,
        NoteTemplates noteTemplates,
        Leads leads,
        ClassificationSettings classification,
        CommunicationPreferences preferences,
        Campaigns campaigns,
        KontorClock clock) {}
