package dev.kontor.kernel.internal.audit.chain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A checkpoint as people keep it: {@code PLACE:HASH}. */
public final class CheckpointText {
    private static final Pattern FORM = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    private CheckpointText() {}

    public static String of(Head head) {
        return head.place() + ":" + head.hash();
    }

    public static Head read(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("A checkpoint is PLACE:HASH");
        }
        return new Head(Long.parseLong(matcher.group(1)), matcher.group(2));
    }
}
