package dev.kontor.kernel.event;

import java.util.Objects;

/**
 * A kind of event, a constant of the API that raises it.
 *
 * @param name stable, {@code module.what-happened}
 * @param payload a record of the API; it is stored as JSON, so fields may be added but never change their meaning
 */
public record EventType<E>(String name, Class<E> payload) {

    public EventType {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(payload, "payload");
    }
}
