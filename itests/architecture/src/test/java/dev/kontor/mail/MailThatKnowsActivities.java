package dev.kontor.mail;

import dev.kontor.activities.Activities;

final class MailThatKnowsActivities {
    Activities activities;
}
