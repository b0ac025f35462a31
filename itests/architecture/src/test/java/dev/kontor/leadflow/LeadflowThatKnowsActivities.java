package dev.kontor.leadflow;

import dev.kontor.activities.Activities;

final class LeadflowThatKnowsActivities {
    Activities activities;
}
