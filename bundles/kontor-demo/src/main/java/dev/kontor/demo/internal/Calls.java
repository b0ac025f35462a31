package dev.kontor.demo.internal;

import dev.kontor.leadflow.NoteOutcome;
import java.util.List;
import java.util.Set;

/** What the sample company's agents have said on the phone, as its file {@code demo/calls.json} describes it. */
record Calls(Set<String> reservingRoles, List<TemplateEntry> templates, List<CallEntry> calls) {

    record TemplateEntry(String title, String text, List<String> labels) {}

    /**
     * A call with its note.
     *
     * @param day and {@code time} as in {@link Company.ActivityEntry}
     * @param template the title of the predefined note that it was made with, or null
     * @param outcome with which the lead was closed, or null
     * @param callAt when a call was promised for tomorrow, or null
     */
    record CallEntry(
            String contact,
            String user,
            int day,
            String time,
            String template,
            String text,
            NoteOutcome outcome,
            String callAt) {}
}
