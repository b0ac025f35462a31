package dev.kontor.contacts.internal.domain;

import dev.kontor.contacts.ContactData;
import dev.kontor.kernel.TeamId;
import dev.kontor.rules.FieldChecks;
import java.util.List;

/** What a user entered of a contact, after {@link #check}: fit to be stored. */
public record CheckedContact(
        String salutation,
        String firstName,
        String lastName,
        String company,
        String jobTitle,
        String note,
        TeamId team,
        List<CheckedPoint> points) {

    /** C1: tells the checks every problem, so that what comes back counts only if they passed. */
    public static CheckedContact check(FieldChecks checks, ContactData data, String region) {
        checks.line("salutation", data.salutation(), 40)
                .line("firstName", data.firstName(), 100)
                .line("lastName", data.lastName(), 100)
                .line("company", data.company(), 200)
                .line("jobTitle", data.jobTitle(), 100)
                .text("note", data.note(), 10_000)
                .line("team", data.team() == null ? null : data.team().value(), 64);
        CheckedContact contact = new CheckedContact(
                Blank.toNull(data.salutation()),
                Blank.toNull(data.firstName()),
                Blank.toNull(data.lastName()),
                Blank.toNull(data.company()),
                Blank.toNull(data.jobTitle()),
                Blank.toNull(data.note()),
                data.team(),
                PointChecks.check(checks, data.points(), region));
        checks.that(contact.canBeNamed() || !data.points().isEmpty(), "name", "required");
        return contact;
    }

    public String displayName() {
        return DisplayName.of(firstName, lastName, company, points);
    }

    private boolean canBeNamed() {
        return firstName != null || lastName != null || company != null;
    }
}
