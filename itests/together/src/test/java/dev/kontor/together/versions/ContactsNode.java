package dev.kontor.together.versions;

import dev.kontor.kernel.CallContext;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Contacts on one node in one version, said in types that both versions share. */
public interface ContactsNode {

    UUID create(CallContext call, String lastName);

    /** Gives it another job title; false when somebody else changed it at the same time. */
    boolean change(CallContext call, UUID contact, String jobTitle);

    /** Its last name and its job title. */
    String read(CallContext call, UUID contact);

    Set<UUID> all(CallContext call);

    /** By contact what was heard of its creation on this node, as this version reads it; an entry for each time. */
    Map<UUID, String> heard();
}
