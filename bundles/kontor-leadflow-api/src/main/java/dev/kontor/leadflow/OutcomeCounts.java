package dev.kontor.leadflow;

/**
 * How calls went; the four classes sum to all calls (L20).
 *
 * @param unclassified also those that wait for a classifier (Q38)
 * @param pending how many of the unclassified wait for a classifier
 */
public record OutcomeCounts(long positive, long negative, long partial, long unclassified, long pending) {

    public static final OutcomeCounts NONE = new OutcomeCounts(0, 0, 0, 0, 0);

    /** Positive ones by all calls (L39); null without a call. */
    public Double positiveShare() {
        long calls = positive + negative + partial + unclassified;
        return calls == 0 ? null : (double) positive / calls;
    }
}
