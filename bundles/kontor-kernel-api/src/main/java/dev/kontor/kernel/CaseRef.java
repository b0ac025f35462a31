package dev.kontor.kernel;

import java.util.Objects;

/** A case (Vorgang) of the host: its id there, stable for ever, 1 to 100 characters. The host owns the case itself. */
public record CaseRef(String value) implements TypedId<String> {

    public CaseRef {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
