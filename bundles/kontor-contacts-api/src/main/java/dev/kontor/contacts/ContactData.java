package dev.kontor.contacts;

import dev.kontor.kernel.TeamId;
import java.util.List;

/**
 * What a user enters of a contact (C1). At least one of first name, last name, company or a contact point is needed:
 * otherwise {@code Validation(name, required)}.
 *
 * @param salutation up to 40 characters, or null, as all texts here
 * @param firstName up to 100 characters
 * @param lastName up to 100 characters
 * @param company up to 200 characters: the company of a contact that isn't linked with a client
 * @param jobTitle up to 100 characters
 * @param note up to 10,000 characters, line breaks allowed
 * @param team which team it belongs to, or null for all
 * @param points in the order they are shown; a point that stays keeps its id and origin
 */
public record ContactData(
        String salutation,
        String firstName,
        String lastName,
        String company,
        String jobTitle,
        String note,
        TeamId team,
        List<NewContactPoint> points) {

    public ContactData {
        points = points == null ? List.of() : List.copyOf(points);
    }
}
