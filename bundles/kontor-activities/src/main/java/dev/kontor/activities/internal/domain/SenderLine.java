package dev.kontor.activities.internal.domain;

import dev.kontor.kernel.interaction.Participant;

/** How an entry names who wrote or called: as the channel names them, in one line. */
public final class SenderLine {

    private static final int MAX = 320;

    private SenderLine() {}

    public static String of(Participant sender) {
        if (sender == null) {
            return null;
        }
        boolean named = sender.name() != null && !sender.name().equalsIgnoreCase(sender.value());
        String line = named ? sender.name() + " <" + sender.value() + ">" : sender.value();
        return line.codePointCount(0, line.length()) <= MAX ? line : sender.value();
    }
}
