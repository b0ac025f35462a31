package dev.kontor.kernel.secret;

import dev.kontor.kernel.guard.Caller;
import java.util.Optional;

/**
 * Encrypts what a module has to keep but nobody may read in the database, with a key of the tenant that only the master
 * key of the installation opens. Both methods work in the running call.
 */
public interface Secrets {

    /**
     * The secret encrypted, another text each time.
     *
     * @param boundTo what it is for, for example {@code mailbox/ID}: for anything else it can't be opened
     */
    byte[] seal(Caller caller, String boundTo, String secret);

    /** The secret; empty when it was changed, or sealed for another tenant or something else. */
    Optional<String> open(Caller caller, String boundTo, byte[] sealed);
}
