package dev.kontor.contacts;

import dev.kontor.kernel.Identified;
import dev.kontor.kernel.Versioned;
import java.time.Instant;
import java.util.List;

/** A client company as stored. */
public record Client(
        ClientId id,
        long version,
        String name,
        ClientId parent,
        String street,
        String postalCode,
        String city,
        String country,
        String website,
        List<ContactPoint> points,
        int contacts,
        Instant recordedAt)
        implements Identified, Versioned {

    public Client {
        points = List.copyOf(points);
    }
}
