package dev.kontor.kernel.internal.audit;

import dev.kontor.kernel.audit.Change;
import java.util.Map;

/** What of a row is encrypted. */
record AuditContent(String actorName, Map<String, Change> changes) {}
