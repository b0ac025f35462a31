package dev.kontor.kernel.internal.audit.chain;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Walks the chain from its beginning and keeps the first place that doesn't hold. Rows outside of the chain come after
 * its end. Takes eight bytes of memory per row, to find copies.
 */
public final class ChainWalk {
    private static final int FIRST_CAPACITY = 1024;

    private final Head earlier;
    private Head reached = Head.EMPTY;
    private Finding first;
    private long[] signatures = new long[FIRST_CAPACITY];
    private int count;

    /** @param earlier a checkpoint that was kept elsewhere, or null */
    public ChainWalk(Head earlier) {
        this.earlier = earlier;
        if (earlier != null && earlier.place() == 0) {
            compare(earlier);
        }
    }

    public void next(ExportedRow row) {
        if (first != null) {
            return;
        }
        if (row.link() == null) {
            found(Finding.Kind.ROW_INSERTED, 0, row.row().position());
            return;
        }
        Link link = row.link();
        if (link.place() != reached.place() + 1) {
            found(Finding.Kind.SEAL_MISSING, reached.place() + 1, 0);
        } else if (row.row() == null) {
            found(Finding.Kind.ROW_MISSING, link.place(), link.position());
        } else if (!ChainHash.next(reached, row.row()).equals(link)) {
            found(Finding.Kind.ROW_CHANGED, link.place(), link.position());
        } else if (!row.genuine()) {
            found(Finding.Kind.ROW_FORGED, link.place(), link.position());
        } else {
            step(link, row.row());
        }
    }

    private void step(Link link, SealedRow row) {
        reached = new Head(link.place(), link.hash());
        if (count == signatures.length) {
            signatures = Arrays.copyOf(signatures, count * 2);
        }
        signatures[count++] = start(row);
        compare(reached);
    }

    private void compare(Head head) {
        if (earlier != null && earlier.place() == head.place() && !earlier.equals(head)) {
            found(Finding.Kind.REWRITTEN, head.place(), 0);
        }
    }

    /** What was found first, once everything was walked, or nothing. */
    public Optional<Finding> end(Head head) {
        copies().ifPresent(copy -> {
            if (first == null || copy.place() < first.place()) {
                first = copy;
            }
        });
        if (first == null && head.place() > reached.place()) {
            found(Finding.Kind.END_MISSING, reached.place() + 1, 0);
        } else if (first == null && !head.equals(reached)) {
            found(Finding.Kind.HEAD_CHANGED, head.place(), 0);
        } else if (first == null && earlier != null && earlier.place() > reached.place()) {
            found(Finding.Kind.END_MISSING, reached.place() + 1, 0);
        }
        return Optional.ofNullable(first);
    }

    /** How far the chain holds. */
    public Head reached() {
        return reached;
    }

    private Optional<Finding> copies() {
        long[] sorted = Arrays.copyOf(signatures, count);
        Arrays.sort(sorted);
        for (int i = 1; i < count; i++) {
            if (sorted[i] == sorted[i - 1]) {
                return Optional.of(new Finding(Finding.Kind.ROW_TWICE, lastPlaceOf(sorted[i]), 0));
            }
        }
        return Optional.empty();
    }

    private long lastPlaceOf(long signature) {
        int place = count;
        while (signatures[place - 1] != signature) {
            place--;
        }
        return place;
    }

    private static long start(SealedRow row) {
        return ByteBuffer.wrap(Base64.getDecoder().decode(row.signature())).getLong();
    }

    private void found(Finding.Kind kind, long place, long position) {
        first = new Finding(kind, place, position);
    }
}
