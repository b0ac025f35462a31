package dev.kontor.kernel.audit;

import dev.kontor.kernel.guard.Caller;
import java.util.Set;

/**
 * Says who may read what the audit trail keeps of a kind of thing. A module in which not everybody sees everything
 * registers one as an OSGi service for each such kind: the trail then shows no more of a thing than the module does. From
 * the first time on that it was there, the content of such rows is {@link ContentState#HIDDEN} while its bundle is away.
 */
public interface AuditContentRule {

    /** The kind of thing, as in {@link AuditRecord}. */
    String subjectType();

    /**
     * Those things whose content the caller may see. Called in the transaction of whoever reads the trail; when it
     * throws, nothing is shown.
     *
     * @param subjectIds ids of things, also of some that aren't there any more
     */
    Set<String> readable(Caller caller, Set<String> subjectIds);
}
