package dev.kontor.kernel.internal.audit.chain;

/**
 * The first place at which the chain doesn't hold.
 *
 * @param place in the chain; 0 for a row outside of it
 * @param position of the row, 0 where none is known
 */
public record Finding(Kind kind, long place, long position) {

    /** What is wrong. */
    public enum Kind {
        ROW_CHANGED("the row is not the one that was sealed here"),
        ROW_MISSING("the row was removed"),
        SEAL_MISSING("the seal was removed"),
        ROW_INSERTED("the row was not written by Kontor and never sealed"),
        ROW_FORGED("the row was sealed, but not written by Kontor"),
        ROW_TWICE("the row is a copy of one before it"),
        END_MISSING("the chain ends before its head"),
        HEAD_CHANGED("the head is not the end of the chain"),
        REWRITTEN("the chain is not the one of the checkpoint");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    @Override
    public String toString() {
        return "place " + place + ", position " + position + ": " + kind.text();
    }
}
