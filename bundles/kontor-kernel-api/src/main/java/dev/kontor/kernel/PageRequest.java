package dev.kontor.kernel;

/**
 * Which part of a list is wanted. Rows that come or go meanwhile are neither repeated nor skip others (A12, Q25).
 *
 * @param size 1 to 200; others are refused as {@code Validation(size)} (G6, Q11)
 * @param after where to go on, or null for the beginning
 */
public record PageRequest(int size, Cursor after) {

    public static final int DEFAULT_SIZE = 10;
    public static final int MAX_SIZE = 200;

    /** The first ten. */
    public static PageRequest first() {
        return new PageRequest(DEFAULT_SIZE, null);
    }

    public static PageRequest first(int size) {
        return new PageRequest(size, null);
    }

    public PageRequest next(Cursor cursor) {
        return new PageRequest(size, cursor);
    }
}
