package dev.kontor.activities.figures;

/** What there is of a figure. */
public enum FigureState {
    /** There is a value. */
    VALUE,
    /** There is nothing to make a value of: "keine Daten", never 0 %. */
    NONE,
    /** There was nothing in the period before, so that a change can't be told. */
    NEW,
    /** It needs a module that isn't there. */
    MODULE_MISSING
}
