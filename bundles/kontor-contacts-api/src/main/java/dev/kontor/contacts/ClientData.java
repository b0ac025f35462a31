package dev.kontor.contacts;

import java.util.List;

/**
 * What a user enters of a client company (C6).
 *
 * @param name required, up to 200 characters
 * @param parent the company above it, or null; a cycle is {@code Validation(parent, cycle)} (C5)
 * @param street up to 200 characters, or null, as all texts here
 * @param postalCode up to 20 characters
 * @param city up to 100 characters
 * @param country two letters (ISO 3166-1)
 * @param website up to 500 characters, http or https only
 */
public record ClientData(
        String name,
        ClientId parent,
        String street,
        String postalCode,
        String city,
        String country,
        String website,
        List<NewContactPoint> points) {

    public ClientData {
        points = points == null ? List.of() : List.copyOf(points);
    }
}
