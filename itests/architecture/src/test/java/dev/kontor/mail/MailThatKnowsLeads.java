package dev.kontor.mail;

import dev.kontor.leadflow.Leads;

final class MailThatKnowsLeads {
    Leads leads;
}
