package dev.kontor.contacts;

import dev.kontor.activities.Activities;

final class ContactsThatKnowActivities {
    Activities activities;
}
