package dev.kontor.itests.processes;

/**
 * A lead as the documents have it, for one who does one thing after the other. Times are milliseconds of the clock of
 * whoever acts.
 *
 * @param holder null when nobody has reserved it
 * @param until when that ends
 * @param promised who promised to call, or null
 * @param freeAt from when on anybody may call instead
 * @param shownTo who looks at it, or null
 */
record LeadModel(
        long version,
        String holder,
        long until,
        String promised,
        long callAt,
        long freeAt,
        boolean closed,
        String shownTo,
        long shownUntil) {

    static final int LEASE_MINUTES = 30;
    static final int GRACE_MINUTES = 15;
    static final int SHOWN_MINUTES = 10;

    /** As a contact is taken in. */
    static final LeadModel NEW = new LeadModel(1, null, 0, null, 0, 0, false, null, 0);

    private static final long MINUTE = 60_000;
    private static final long LEASE = LEASE_MINUTES * MINUTE;
    private static final long GRACE = GRACE_MINUTES * MINUTE;
    private static final long SHOWN = SHOWN_MINUTES * MINUTE;

    /** What an agent wants, at a time of their clock; {@code at} and {@code to} where it needs them. */
    record Wish(String what, String agent, boolean supervises, long now, long at, String to) {}

    /** What is answered, in words, and how it stands then. */
    record Answered(String answer, LeadModel after) {}

    Answered answer(Wish wish) {
        String held = held(wish.now());
        boolean foreign = held != null && !held.equals(wish.agent());
        boolean barred = foreign && !wish.supervises();
        return switch (wish.what()) {
            case "read" -> done(wish, this);
            case "note" -> onOpen(wish, foreign, reserved(wish.agent(), wish.now() + LEASE));
            case "promise" -> onOpen(wish, foreign, promise(wish, held));
            case "cancel" -> onOpen(wish, foreign, promised == null ? this : reserved(held, until));
            case "close" -> closed ? done(wish, this) : onOpen(wish, foreign, ended(true));
            case "reopen" -> done(wish, closed ? ended(false) : this);
            case "release" -> held == null ? done(wish, this) : taken(wish, barred, released());
            case "handover" -> closed ? refused("closed") : taken(wish, barred, handOver(wish, held));
            case "given" -> given(wish, foreign);
            case "letgo" -> new Answered("gone", wish.agent().equals(shownTo) ? shown(null, 0) : this);
            default -> throw new IllegalArgumentException(wish.what());
        };
    }

    private String held(long now) {
        return holder == null || until <= now || overdue(now) ? null : holder;
    }

    private boolean overdue(long now) {
        return promised != null && freeAt <= now;
    }

    private Answered given(Wish wish, boolean foreign) {
        boolean due =
                promised == null || callAt <= wish.now() && (promised.equals(wish.agent()) || overdue(wish.now()));
        boolean looked = shownTo != null && !shownTo.equals(wish.agent()) && shownUntil > wish.now();
        return closed || foreign || !due || looked
                ? refused("not free")
                : done(wish, shown(wish.agent(), wish.now() + SHOWN));
    }

    private LeadModel promise(Wish wish, String held) {
        boolean same = wish.agent().equals(promised) && callAt == wish.at() && freeAt == wish.at() + GRACE;
        return same
                ? this
                : new LeadModel(
                        version + 1,
                        held,
                        until,
                        wish.agent(),
                        wish.at(),
                        wish.at() + GRACE,
                        false,
                        shownTo,
                        shownUntil);
    }

    private LeadModel handOver(Wish wish, String held) {
        long free = Math.max(freeAt, wish.now() + GRACE);
        String over = promised == null ? null : wish.to();
        return wish.to().equals(held)
                ? this
                : new LeadModel(
                        version + 1, wish.to(), wish.now() + LEASE, over, callAt, free, false, shownTo, shownUntil);
    }

    /** With no call promised. */
    private LeadModel reserved(String by, long end) {
        return new LeadModel(version + 1, by, end, null, 0, 0, false, shownTo, shownUntil);
    }

    private LeadModel released() {
        return new LeadModel(version + 1, null, 0, promised, callAt, freeAt, closed, shownTo, shownUntil);
    }

    /** Nobody looks at a lead any more that is closed. */
    private LeadModel ended(boolean isClosed) {
        LeadModel after = new LeadModel(version + 1, null, 0, null, 0, 0, isClosed, shownTo, shownUntil);
        return isClosed ? after.shown(null, 0) : after;
    }

    private LeadModel shown(String to, long end) {
        return new LeadModel(version, holder, until, promised, callAt, freeAt, closed, to, end);
    }

    private Answered onOpen(Wish wish, boolean foreign, LeadModel after) {
        if (closed) {
            return refused("closed");
        }
        return foreign ? refused("reserved " + LeadDesk.nameOf(holder)) : done(wish, after);
    }

    private Answered taken(Wish wish, boolean barred, LeadModel after) {
        return barred ? refused("forbidden") : done(wish, after);
    }

    private Answered refused(String answer) {
        return new Answered(answer, this);
    }

    private static Answered done(Wish wish, LeadModel after) {
        return new Answered(
                LeadDesk.answer(
                        after.version,
                        after.held(wish.now()),
                        after.promised,
                        after.promised == null ? 0 : after.callAt,
                        after.closed),
                after);
    }
}
