package dev.kontor.kernel;

import java.util.Locale;

/**
 * On whose behalf a service is called. It is a parameter of every service method, never a hidden thread-local.
 * A call without tenant or user is refused as {@link Refusal.Unauthorized} and writes nothing (G1); so the
 * components may be null here, and the guard says so.
 *
 * <p>A bundle in this JVM is trusted to say whom it acts for: REST and pages make the context from the session.
 *
 * @param tenant the tenant whose data is meant
 * @param user who acts
 * @param channel how the call came in; null counts as {@link Channel#JAVA}
 * @param operator the login name of whoever sits at the shell, where the call acts as {@link #SYSTEM_USER}: the audit
 *     trail names it; else null
 * @param language what names and words are answered in, or null for the language of the user or the tenant
 */
public record CallContext(TenantId tenant, UserId user, Channel channel, String operator, Locale language) {

    /** The user that the kernel acts as in handlers and jobs: it has every permission. */
    public static final UserId SYSTEM_USER = new UserId("system");

    public CallContext {
        channel = channel == null ? Channel.JAVA : channel;
    }

    public CallContext(TenantId tenant, UserId user, Channel channel, String operator) {
        this(tenant, user, channel, operator, null);
    }

    public CallContext(TenantId tenant, UserId user, Channel channel) {
        this(tenant, user, channel, null);
    }

    /** The same call, answered in a language; null leaves it to the user. */
    public CallContext in(Locale wanted) {
        return new CallContext(tenant, user, channel, operator, wanted);
    }

    /** A call of a bundle on behalf of a user. */
    public static CallContext of(TenantId tenant, UserId user) {
        return new CallContext(tenant, user, Channel.JAVA);
    }

    /** A call of the kernel itself, for example by the handler of an event. */
    public static CallContext system(TenantId tenant) {
        return new CallContext(tenant, SYSTEM_USER, Channel.SYSTEM);
    }
}
