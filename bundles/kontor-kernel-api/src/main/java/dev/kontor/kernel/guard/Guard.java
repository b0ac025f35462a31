package dev.kontor.kernel.guard;

import dev.kontor.kernel.CallContext;
import dev.kontor.kernel.Outcome;
import java.util.function.Function;

/**
 * The one door that every public service method goes through (checked in the build). It looks, in this order, at:
 * tenant and user (else {@code Unauthorized}), the module of the permission ({@code ModuleDisabled}), the permission
 * ({@code Forbidden}). Then it runs the work in one transaction, or joins the one of the calling service on this
 * thread. An outcome that is refused rolls the transaction back: a refused call has changed nothing.
 *
 * <p>A database that is away is refused as {@code Unavailable(database)}; a missing service of another bundle as
 * {@code Unavailable} with its name; anything else that is thrown becomes a {@code KontorFault}.
 */
public interface Guard {

    /**
     * For work that only reads. Refused within another call, it leaves that one free to go on: "there is no such thing"
     * is an answer.
     */
    <T> Outcome<T> read(CallContext call, Permission permission, Function<Caller, Outcome<T>> work);

    /**
     * For work that writes: committed when the outcome is done, before this method returns; within another call, when
     * that one is done. Refused within another call, it refuses that one too, whatever its outcome says.
     */
    <T> Outcome<T> write(CallContext call, Permission permission, Function<Caller, Outcome<T>> work);
}
