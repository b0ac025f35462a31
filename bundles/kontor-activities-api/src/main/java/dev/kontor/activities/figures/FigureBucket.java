package dev.kontor.activities.figures;

/** How a period is cut: days, weeks from Monday, months. */
public enum FigureBucket {
    DAY,
    WEEK,
    MONTH
}
