package dev.kontor.leadflow.internal.domain;

import dev.kontor.leadflow.NoteTemplateId;
import java.util.List;
import java.util.UUID;

/** A template as it is stored; a deleted one stays, so that what was written with it can be told. */
public record StoredTemplate(
        NoteTemplateId id, long version, String title, String text, List<UUID> labels, int place, boolean deleted) {}
