package dev.kontor.mail.internal.domain;

import dev.kontor.kernel.UserId;
import dev.kontor.kernel.guard.Caller;
import dev.kontor.kernel.module.KernelModule;

/**
 * Whose mails a caller may read (A47, A48, A50): with the right to the content of e-mails all of them, without it those
 * that they brought in themselves.
 *
 * @param onlyOf who brought them in, or null for everybody
 */
public record ReadableMails(UserId onlyOf) {

    public static ReadableMails of(Caller caller) {
        return new ReadableMails(caller.may(KernelModule.READ_EMAIL) ? null : caller.user());
    }

    /** Whether those that this user brought in are among them. */
    public boolean broughtBy(UserId user) {
        return onlyOf == null || onlyOf.equals(user);
    }
}
