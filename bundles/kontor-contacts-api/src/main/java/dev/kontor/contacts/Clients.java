package dev.kontor.contacts;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import dev.kontor.kernel.PageRequest;
import dev.kontor.kernel.Slice;

/** Client companies (C5, C6). Writes are audited, versioned and refused as in {@link Contacts}. */
public interface Clients {

    /** Permission {@code contacts.write}. Not idempotent. Raises {@link ContactEvents#CLIENT_CHANGED}. */
    Outcome<Client> create(CallContext call, ClientData data);

    /** Permission {@code contacts.write}. Raises {@link ContactEvents#CLIENT_CHANGED}. */
    Outcome<Client> change(CallContext call, ClientId id, long version, ClientData data);

    /**
     * Deletes a company. Permission {@code contacts.delete}. Idempotent. {@code Conflict(has-contacts)} or
     * {@code Conflict(has-children)} unless the caller wants them detached. Raises
     * {@link ContactEvents#CLIENT_CHANGED}.
     */
    Outcome<Void> delete(CallContext call, ClientId id, boolean detach);

    /** Permission {@code contacts.read}. */
    Outcome<Client> get(CallContext call, ClientId id);

    /** By name. Permission {@code contacts.read}. An empty text gives all; an unknown parent, none. */
    Outcome<Slice<Client>> find(CallContext call, ClientQuery query, PageRequest page);
}
