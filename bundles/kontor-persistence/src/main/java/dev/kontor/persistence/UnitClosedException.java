package dev.kontor.persistence;

/** The bundle of the unit is being stopped or updated; the guard tells callers {@code Unavailable}. */
public final class UnitClosedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String unit;

    public UnitClosedException(String unit) {
        super("The persistence unit '" + unit + "' is closed: its bundle is being stopped or updated.");
        this.unit = unit;
    }

    public String unit() {
        return unit;
    }
}
