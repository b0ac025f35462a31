package dev.kontor.host.tck.internal;

import java.util.List;

/** A caller who does what it likes with a list that it was given. */
final class Unshared {

    private Unshared() {}

    /** Clears the list if it lets itself be cleared: both are right, as long as nobody else notices. */
    static void clear(List<?> list) {
        try {
            list.clear();
        } catch (UnsupportedOperationException fixed) {
            Expect.that(!list.isEmpty(), "a list that can't be changed was empty after an attempt");
        }
    }
}
